package app.adiuva.cloud.agent;

/// A tool that a model can call: what the model sees, and what runs.
public record Tool(ToolSpec spec, Function function) {

    /// What runs. May throw [ToolRefusal]; its reason goes back to the model.
    @FunctionalInterface
    public interface Function {
        ToolAnswer run(ToolArguments arguments, Turn turn);
    }

    /// Checks the arguments and runs the tool. Never throws for anything that a model can send.
    public ToolAnswer call(String argumentsJson, Turn turn) {
        try {
            return function.run(ToolArguments.parse(spec, argumentsJson, turn.zone()), turn);
        } catch (ToolRefusal refusal) {
            return new ToolAnswer.Refused(refusal.reason());
        }
    }
}
