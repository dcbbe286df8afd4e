package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.playbook.RecordChoices;
import app.adiuva.desktop.playbook.RecordChoices.Choice;
import app.adiuva.desktop.ui.playbooks.StepWords;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva playbook show`: what one asks for and does.
@Command(name = "show", description = "Show what a playbook asks for and what its steps are.")
final class ShowVerb extends PlaybookWork {
    private static final int SHOWN_CHOICES = 5;

    @Parameters(paramLabel = "ID", description = "From `playbook list`.")
    String id = "";

    ShowVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Playbook playbook = catalogue().find(id);
        if (json) {
            document(object(
                    "id", playbook.id(),
                    "title", playbook.title(),
                    "summary", playbook.summary(),
                    "tier", wire(playbook.tier()),
                    "needs_model", playbook.needsModel(),
                    "agent", playbook.plan().agent(),
                    "inputs",
                            playbook.inputs().stream()
                                    .map(input -> object(
                                            "name", input.name(),
                                            "label", input.label(),
                                            "kind", wire(input.kind()),
                                            "required", input.required()))
                                    .toList(),
                    "steps",
                            playbook.plan().steps().stream()
                                    .map(step -> object(
                                            "action", step.action(),
                                            "prompt_template", step.promptTemplate(),
                                            "variables", step.variables(),
                                            "data_from_step", step.dataFromStep()))
                                    .toList()));
        } else {
            print(playbook);
        }
        return ExitCode.DONE;
    }

    private void print(Playbook playbook) {
        terminal().line(terminal().paint(Paint.BOLD, playbook.title()));
        terminal().line(playbook.summary());
        terminal().line(StepWords.privacy(playbook));
        playbook.inputs().forEach(this::print);
        for (int i = 0; i < playbook.plan().steps().size(); i++) {
            var step = playbook.plan().steps().get(i);
            terminal().line("%3d %s".formatted(i + 1, StepWords.of(step)));
        }
    }

    /// What it asks for; of a record, the likeliest with their ids.
    private void print(PlaybookInput input) {
        terminal()
                .line("  --input " + input.name() + "=…  " + input.label() + " (" + wire(input.kind())
                        + (input.required() ? ")" : ", optional)"));
        List<Choice> choices = new RecordChoices(session().workspace().playbookRows()).of(input.kind());
        choices.stream()
                .limit(SHOWN_CHOICES)
                .forEach(one -> terminal().line("      " + ShortId.of(one.id()) + "  " + one.label()));
        if (choices.isEmpty() && input.kind() != PlaybookInput.Kind.TEXT && input.kind() != PlaybookInput.Kind.DAY) {
            terminal().line("      There is none here yet.");
        }
    }
}
