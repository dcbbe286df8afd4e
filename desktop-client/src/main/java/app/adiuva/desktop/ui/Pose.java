package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// A state of the window that is worth looking at.
///
/// @param name of its picture
/// @param screen whether it is one of those by which a look is judged; the others are more of the same
/// @param backedUp whether backups were set up before
/// @param prepare changes the records before the window reads them
/// @param take brings the open window into the state
record Pose(String name, boolean screen, boolean backedUp, Runnable prepare, Consumer<MainWindow> take) {
    private static Pose screen(String name, Consumer<MainWindow> take) {
        return new Pose(name, true, true, () -> {}, take);
    }

    private static Pose state(String name, Consumer<MainWindow> take) {
        return new Pose(name, false, true, () -> {}, take);
    }

    /// Everything there is to see, in an order in which one does not spoil the next: the last ones change the records.
    static List<Pose> all(DemoSession demo) {
        List<Pose> all = new ArrayList<>(screens(demo));
        all.addAll(dailyAndSettings(demo));
        all.addAll(plansAndPlaybooks(demo));
        for (DemoSetup step : DemoSetup.values()) {
            all.add(new Pose(step.picture(), false, false, () -> {}, step::open));
        }
        all.addAll(afterwards(demo));
        return List.copyOf(all);
    }

    private static List<Pose> screens(DemoSession demo) {
        List<Pose> screens = new ArrayList<>();
        for (Place place : Place.values()) {
            screens.add(screen(place.name().toLowerCase(Locale.ROOT), window -> {
                window.go(place);
                if (place == Place.CHAT) {
                    demo.ask(window);
                }
            }));
        }
        screens.add(screen("task-detail", demo::openTask));
        screens.add(screen("task-parts", demo::openParts));
        screens.add(screen("palette-commands", window -> window.root().find("")));
        screens.add(screen("shortcuts", window -> window.root().openKeys()));
        screens.add(
                state("closing", window -> window.overlay(Closing.word(() -> {}, () -> {}), text("closing.title"))));
        screens.add(screen("backups-restore", demo::openRestore));
        return screens;
    }

    private static List<Pose> dailyAndSettings(DemoSession demo) {
        List<Pose> poses = new ArrayList<>();
        for (DemoDaily state : DemoDaily.values()) {
            Runnable prepare = state == DemoDaily.THOUGHT_DETAIL ? demo::readThoughts : () -> {};
            poses.add(new Pose(state.picture(), false, true, prepare, state::open));
        }
        poses.add(state("palette", window -> window.root().find("plan")));
        poses.add(state("key-tips", Pose::openTips));
        poses.add(state("settings-search", window -> searchSettings(window, "text")));
        poses.add(state("notifications-settings", window -> searchSettings(window, "quiet")));
        poses.add(state("settings-agents", window -> searchSettings(window, "approval")));
        poses.add(state("settings-account", window -> searchSettings(window, "password")));
        poses.add(state("sign-in", Pose::openSignIn));
        poses.add(state("settings-brain", window -> searchSettings(window, "openai")));
        return poses;
    }

    private static void openTips(MainWindow window) {
        window.root().getScene().snapshot(null); // lays it out, so that the letters have a place
        window.root().openTips();
    }

    private static void openSignIn(MainWindow window) {
        searchSettings(window, "password");
        window.root().applyCss();
        ((Button) window.root().lookup("#account-create")).fire();
    }

    private static void searchSettings(MainWindow window, String words) {
        window.go(Place.SETTINGS);
        window.root().applyCss();
        ((TextField) window.root().lookup("#settings-search")).setText(words);
    }

    private static List<Pose> plansAndPlaybooks(DemoSession demo) {
        return List.of(
                state("playbook-form", demo::openPlaybook),
                state("playbook-run", demo::runPlaybook),
                state("playbook-stopped", demo::stopPlaybook),
                state("inbox-rejected", demo::rejectProposal),
                state("playbooks-waiting", window -> window.go(Place.PLAYBOOKS)),
                state("plans-switch", demo::askForPower),
                state("plans-credits", demo::openCredits));
    }

    private static List<Pose> afterwards(DemoSession demo) {
        List<Pose> poses = new ArrayList<>();
        poses.add(state("chat-applied", demo::applyPlan));
        for (DemoChats state : DemoChats.values()) {
            poses.add(state(state.picture(), window -> state.open(window, demo.workspace())));
        }
        for (DemoAgents state : DemoAgents.values()) {
            poses.add(new Pose(state.picture(), false, true, () -> state.prepare(demo), state::open));
        }
        DemoNotices notices = new DemoNotices(demo.workspace(), demo.clock(), DrawnWindow.ZONE);
        poses.add(new Pose("banners", false, true, notices::present, window -> window.go(Place.TODAY)));
        poses.add(state("banners-snooze", window -> {
            window.root().applyCss();
            ((Button) window.root().lookup("#banner-snooze")).fire();
        }));
        poses.add(state("notifications-waiting", window -> window.go(Place.NOTIFICATIONS)));
        for (DemoTrash state : DemoTrash.values()) {
            poses.add(new Pose(state.picture(), false, true, () -> state.prepare(demo.workspace()), state::open));
        }
        return poses;
    }
}
