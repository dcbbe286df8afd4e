package app.adiuva.desktop;

import app.adiuva.desktop.attachment.Attachments;
import app.adiuva.desktop.attachment.WaitingFiles;
import app.adiuva.desktop.calendar.Events;
import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.chat.Chats;
import app.adiuva.desktop.chat.ContextBuilder;
import app.adiuva.desktop.chat.Conversations;
import app.adiuva.desktop.chat.MessageVersions;
import app.adiuva.desktop.chat.ModelPicks;
import app.adiuva.desktop.chat.Outbox;
import app.adiuva.desktop.checkin.CheckInSchedule;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.delivery.Delivery;
import app.adiuva.desktop.delivery.Targets;
import app.adiuva.desktop.document.Documents;
import app.adiuva.desktop.draft.Drafts;
import app.adiuva.desktop.embedding.Embeddings;
import app.adiuva.desktop.embedding.RelatedThoughts;
import app.adiuva.desktop.filter.SavedViews;
import app.adiuva.desktop.inbox.Policies;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.inbox.StandingYes;
import app.adiuva.desktop.job.JobLog;
import app.adiuva.desktop.mail.Mails;
import app.adiuva.desktop.notice.Notifications;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.playbook.KeptPlaybooks;
import app.adiuva.desktop.playbook.LocalRows;
import app.adiuva.desktop.playbook.OwnPlaybooks;
import app.adiuva.desktop.playbook.PlaybookRuns;
import app.adiuva.desktop.search.Search;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.settings.WeekStart;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.DatabaseCopy;
import app.adiuva.desktop.store.Quarantine;
import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.store.Writability;
import app.adiuva.desktop.suggestion.Suggestions;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.task.Tasks;
import app.adiuva.desktop.thought.Thoughts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/// The local features over one open database, wired by hand. Both the window and the command work on one of these.
/// Thread-safe; calls block on the disk and belong on no JavaFX thread.
public final class Workspace implements AutoCloseable {
    private final Database database;
    private final Attachments attachments;
    private final WaitingFiles waitingFiles;
    private final Targets targets;
    private final Clock clock;
    private final Changes changes;
    private final Settings settings;
    private final Chats chats;
    private final Outbox outbox;
    private final Search search;
    private final Embeddings embeddings;
    private final JobLog jobLog;
    private final CheckIns checkIns;

    private Workspace(Database database, AppPaths paths, Clock clock) {
        this.database = database;
        this.attachments = new Attachments(database, paths.attachments(), clock);
        this.waitingFiles = new WaitingFiles(new Drafts(database, clock), paths.waitingFiles());
        this.targets = new Targets(paths.targets());
        this.clock = clock;
        this.changes = new Changes(database, clock, clock.getZone());
        this.settings = new Settings(database, clock);
        this.chats = new Chats(database, clock);
        this.outbox = new Outbox(database, chats, clock);
        this.search = new Search(database);
        this.embeddings = new Embeddings(database, settings);
        this.jobLog = new JobLog(settings, clock);
        this.checkIns = new CheckIns(database, new Proposals(database, changes, clock), clock);
    }

    /// Opens the profile's database, and makes one when there is none. On the first opening of a day, what was in the
    /// trash for too long is removed, and so are runs of playbooks that began as long ago.
    ///
    /// @param clock its zone is the user's
    /// @throws app.adiuva.desktop.store.DatabaseDamaged if it cannot be used; it was kept aside
    /// @throws app.adiuva.desktop.store.DatabaseTooNew if a newer app wrote it
    /// @throws app.adiuva.desktop.store.StorageException if it cannot be opened now
    public static Workspace open(AppPaths paths, Clock clock) {
        Workspace workspace = new Workspace(Database.open(paths.database(), paths.quarantine(), clock), paths, clock);
        workspace.purgeAtOpening();
        return workspace;
    }

    /// A disk that is full or read-only is no reason not to open; the job tries again.
    private void purgeAtOpening() {
        try {
            new Purging(this).onceADay();
        } catch (StorageException later) {
            if (later.reason() == StorageException.Reason.DAMAGED) {
                database.close();
                throw later;
            }
        }
    }

    /// Says yes to going on without a database that was damaged; the next [#open] makes an empty one.
    public static void startFresh(AppPaths paths) {
        new Quarantine(paths.database(), paths.quarantine()).startFresh();
    }

    /// Filters of tasks that have names.
    public SavedViews taskViews() {
        return new SavedViews(database, "tasks", clock);
    }

    /// Filters of thoughts that have names.
    public SavedViews thoughtViews() {
        return new SavedViews(database, "thoughts", clock);
    }

    public Tasks tasks() {
        return new Tasks(database);
    }

    public Thoughts thoughts() {
        return new Thoughts(database, changes, content -> ThoughtReading.asks(content, LocalDate.now(clock)));
    }

    /// What was read out of thoughts and waits for a yes.
    public Suggestions suggestions() {
        return new Suggestions(database, changes, settings, clock);
    }

    /// The looks over recent thoughts.
    public CheckIns checkIns() {
        return checkIns;
    }

    /// When check-ins come by themselves.
    public CheckInSchedule checkInSchedule() {
        return new CheckInSchedule(checkIns(), settings, clock);
    }

    /// What goes on by itself.
    public WorkspaceJobs jobs() {
        return new WorkspaceJobs(this);
    }

    /// How the jobs do.
    public JobLog jobLog() {
        return jobLog;
    }

    /// What thoughts mean, as far as it was computed.
    public Embeddings embeddings() {
        return embeddings;
    }

    public RelatedThoughts relatedThoughts() {
        return new RelatedThoughts(database, thoughts(), embeddings);
    }

    public Events events() {
        return new Events(database);
    }

    public Mails mails() {
        return new Mails(database, clock);
    }

    public Documents documents() {
        return new Documents(database, changes, clock);
    }

    public Chats chats() {
        return chats;
    }

    public MessageVersions messageVersions() {
        return new MessageVersions(database);
    }

    public Conversations conversations() {
        return new Conversations(database, clock);
    }

    /// Which model answers in which conversation.
    public ModelPicks modelPicks() {
        return new ModelPicks(database, settings);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Settings settings() {
        return settings;
    }

    /// What the app has told.
    public Notifications notifications() {
        return new Notifications(database, clock);
    }

    public Attachments attachments() {
        return attachments;
    }

    /// The files of the capture sheet.
    public WaitingFiles waitingFiles() {
        return waitingFiles;
    }

    /// The places that things are delivered to.
    public Targets targets() {
        return targets;
    }

    /// The handing over of things to those places.
    public Delivery delivery() {
        return new Delivery(egress());
    }

    public Drafts drafts() {
        return new Drafts(database, clock);
    }

    public Changes changes() {
        return changes;
    }

    /// Plans that wait for the user.
    public Proposals proposals() {
        return new Proposals(database, changes, clock);
    }

    /// What agents may do without asking.
    public Policies policies() {
        return new Policies(database, clock);
    }

    /// What is carried out without being asked about.
    public StandingYes standingYes() {
        return new StandingYes(changes, policies());
    }

    public Trash trash() {
        return new Trash(database, changes, clock);
    }

    /// Deleted conversations and messages.
    public ChatTrash chatTrash() {
        return new ChatTrash(database, conversations(), clock);
    }

    public Search search() {
        return search;
    }

    public EgressLedger egress() {
        return new EgressLedger(database, clock);
    }

    public PlaybookRuns playbookRuns() {
        return new PlaybookRuns(database, clock);
    }

    /// The playbooks that the user has made.
    public OwnPlaybooks ownPlaybooks() {
        return new OwnPlaybooks(database, clock);
    }

    public KeptPlaybooks keptPlaybooks() {
        return new KeptPlaybooks(database, clock);
    }

    public LocalRows playbookRows() {
        return new LocalRows(database, clock);
    }

    public ContextBuilder contextBuilder() {
        return new ContextBuilder(database, chats, documents(), settings, search, clock, zone());
    }

    public Clock clock() {
        return clock;
    }

    /// The day on which the user's weeks begin.
    public DayOfWeek weekStart() {
        return WeekStart.of(settings.getOrDefault(WeekStart.KEY, "")).day(Locale.getDefault(Locale.Category.FORMAT));
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /// Whether the disk takes what is written.
    public Writability writability() {
        return database.writability();
    }

    /// Finds out whether the disk takes what is written, see [Database#tryWriting].
    public boolean tryWriting() {
        return database.tryWriting();
    }

    Database database() {
        return database;
    }

    /// What is wrong with the database file, empty when it is sound. Reads all of it.
    public List<String> integrityProblems() {
        return database.integrityProblems();
    }

    /// As [#integrityProblems()], telling how far it is, see [Database#integrityProblems(BiConsumer)].
    public List<String> integrityProblems(BiConsumer<Integer, Integer> checked) {
        return database.integrityProblems(checked);
    }

    /// Puts what another database holds in the place of everything in this one, see [Database#replaceWith].
    public void replaceWith(Path other, Path kept, DatabaseCopy.Progress progress) {
        database.replaceWith(other, kept, progress);
        embeddings.forget();
    }

    /// How many rows each table has.
    public List<DatabaseCopy.TableRows> rows() {
        return database.read(DatabaseCopy::rows);
    }

    /// How much was changed since a time: entries of the journal and messages.
    public long changesSince(Instant time) {
        return database.read(sql -> sql.number("SELECT count(*) FROM journal WHERE applied_at > ?", time)
                + sql.number("SELECT count(*) FROM messages WHERE created_at > ?", time));
    }

    @Override
    public void close() {
        database.close();
    }
}
