package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.playbook.ConnectedCloud;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.ListedRun;
import app.adiuva.desktop.playbook.PlaybookCloud;
import app.adiuva.desktop.playbook.PlaybookRunner;
import app.adiuva.desktop.playbook.PlaybookRuns;
import app.adiuva.desktop.playbook.Playbooks;
import app.adiuva.desktop.playbook.RunTrouble;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the verbs below `playbook` share.
abstract class PlaybookWork extends Verb.WithJson {
    static final int MOST_RUNS = 200;

    PlaybookWork(Session session) {
        super(session);
    }

    final Session session() {
        return session;
    }

    final boolean isJson() {
        return json;
    }

    final void print(Object document) {
        document(document);
    }

    /// Opens no connection before it is asked for something.
    private PlaybookCloud cloud() {
        return new ConnectedCloud(session.cloud(), session.workspace().egress());
    }

    Playbooks catalogue() {
        return new Playbooks(
                session.workspace().ownPlaybooks(), session.workspace().keptPlaybooks(), cloud());
    }

    PlaybookRuns runs() {
        return session.workspace().playbookRuns();
    }

    PlaybookRunner runner() {
        Workspace workspace = session.workspace();
        return new PlaybookRunner(workspace, cloud());
    }

    /// The run that is meant.
    ListedRun named(String id) {
        return ShortId.one(runs().endingIn(id.toLowerCase(Locale.ROOT)), ListedRun::id, id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.REFUSED, "no_run", "There is no run " + id + ". `adiuva playbook runs` lists them."));
    }

    static Map<String, @Nullable Object> row(ListedPlaybook listed) {
        var summary = listed.summary();
        return object(
                "id", summary.id(),
                "title", summary.title(),
                "summary", summary.summary(),
                "tier", wire(summary.tier()),
                "available", summary.available(),
                "needs_model", summary.needsModel(),
                "on_this_computer", listed.onThisComputer(),
                "source", wire(listed.source()));
    }

    Map<String, @Nullable Object> row(ListedRun run) {
        RunTrouble trouble = run.trouble();
        return object(
                "id", run.id(),
                "playbook", run.playbook(),
                "title", run.title(),
                "state", wire(run.state()),
                "steps", run.steps(),
                "steps_ended", run.stepsEnded(),
                "started_at", new Rows(session.workspace().zone()).time(run.startedAt()),
                "trouble", trouble == null ? null : trouble.message());
    }

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
