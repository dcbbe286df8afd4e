package app.adiuva.desktop.ui.inbox;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ContextBuilder;
import app.adiuva.desktop.inbox.Policies;
import app.adiuva.desktop.inbox.Policy;
import app.adiuva.desktop.inbox.PolicyRefused;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingsSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;

/// What agents may do without asking: a switch for each agent and type of action, off at first.
public final class PolicySettings {
    private final Desk desk;
    private final Latest reading;
    private final Map<String, CheckBox> boxes = new HashMap<>();

    private PolicySettings(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.runner());
    }

    public static SettingsSection section(Desk desk, Preferences preferences) {
        return new PolicySettings(desk).make(preferences);
    }

    private SettingsSection make(Preferences preferences) {
        SettingsSection section = new SettingsSection("agents", text("settings.agents"))
                .whole(
                        "",
                        text("settings.agents.hint"),
                        Controls.paragraph(text("settings.agents.hint"), "muted", "small"),
                        text("settings.agents.words"));
        for (Policy policy : Policies.possible()) {
            String name = name(policy);
            if (policy.fixed()) {
                section.line(
                        name, text("settings.agents.never"), Controls.label(text("settings.agents.ask"), "muted"), "");
            } else {
                section.line(name, "", box(policy, name), text("settings.agents.words"));
            }
        }
        desk.edits().revision().subscribe(_ -> read());
        return section.toggle(
                text("settings.agents.tell"),
                text("settings.agents.tell.hint"),
                preferences.flag(ContextBuilder.TELL_REJECTIONS, false),
                text("settings.agents.words"));
    }

    private CheckBox box(Policy policy, String name) {
        CheckBox box = new CheckBox();
        box.getStyleClass().add("switch");
        box.setId("allow-" + policy.agent() + "-" + policy.action().wire());
        box.setAccessibleText(name);
        box.setOnAction(_ -> set(policy, box));
        boxes.put(key(policy), box);
        return box;
    }

    private void set(Policy policy, CheckBox box) {
        boolean allow = box.isSelected();
        desk.runner()
                .run(
                        () -> {
                            desk.workspace().policies().set(policy.agent(), policy.action(), allow);
                            return policy;
                        },
                        _ -> {},
                        failure -> {
                            box.setSelected(!allow);
                            desk.toasts()
                                    .warn(
                                            failure instanceof PolicyRefused refused
                                                    ? words(refused.why())
                                                    : Edits.explain(failure));
                        });
    }

    private static String words(PolicyRefused.Why why) {
        return switch (why) {
            case NO_AGENT -> text("settings.agents.none");
            case ALWAYS_ASKED -> text("settings.agents.never");
        };
    }

    private void read() {
        reading.run(() -> desk.workspace().policies().all(), this::show, _ -> {});
    }

    private void show(List<Policy> now) {
        now.forEach(policy ->
                Optional.ofNullable(boxes.get(key(policy))).ifPresent(box -> box.setSelected(policy.allowed())));
    }

    private static String key(Policy policy) {
        return policy.agent() + " " + policy.action();
    }

    private static String name(Policy policy) {
        String agent = switch (policy.agent()) {
            case "task_agent" -> text("agent.tasks");
            case "calendar_agent" -> text("agent.calendar");
            case "email_agent" -> text("agent.mail");
            case "analytics_agent" -> text("agent.analytics");
            default -> text("agent.general");
        };
        String action = switch (policy.action()) {
            case CREATE_RECORD -> text("settings.agents.create");
            case UPDATE_RECORD -> text("settings.agents.update");
            case DELETE_RECORD -> text("settings.agents.delete");
            case INDEX_DOCUMENT -> text("settings.agents.index");
            case SEND_NOTIFICATION -> text("settings.agents.notify");
        };
        return text("settings.agents.line", agent, action);
    }
}
