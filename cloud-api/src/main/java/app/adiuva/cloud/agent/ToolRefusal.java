package app.adiuva.cloud.agent;

/// Ends a tool call with a reason that goes back to the model. The reason names parameters and expectations, never
/// content.
public final class ToolRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToolRefusal(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
