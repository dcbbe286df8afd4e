package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.billing.Browser;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.ModelShelf;
import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.playbook.PlaybookCloud;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.ui.account.AccountDesk;
import app.adiuva.desktop.ui.account.AccountModel;
import app.adiuva.desktop.ui.account.AccountSettings;
import app.adiuva.desktop.ui.activity.ActivityView;
import app.adiuva.desktop.ui.activity.ActivityViewModel;
import app.adiuva.desktop.ui.backup.BackupFeature;
import app.adiuva.desktop.ui.backup.Vault;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.chat.ChatView;
import app.adiuva.desktop.ui.chat.ChatViewModel;
import app.adiuva.desktop.ui.chat.Questions;
import app.adiuva.desktop.ui.checkin.CheckInNow;
import app.adiuva.desktop.ui.health.Checkup;
import app.adiuva.desktop.ui.history.HistoryView;
import app.adiuva.desktop.ui.history.HistoryViewModel;
import app.adiuva.desktop.ui.inbox.InboxView;
import app.adiuva.desktop.ui.inbox.InboxViewModel;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.notice.BannerArea;
import app.adiuva.desktop.ui.notice.BannersModel;
import app.adiuva.desktop.ui.notice.NotificationsView;
import app.adiuva.desktop.ui.notice.NotificationsViewModel;
import app.adiuva.desktop.ui.plans.PlansView;
import app.adiuva.desktop.ui.plans.PlansViewModel;
import app.adiuva.desktop.ui.playbooks.PlaybookDesk;
import app.adiuva.desktop.ui.playbooks.PlaybooksView;
import app.adiuva.desktop.ui.playbooks.PlaybooksViewModel;
import app.adiuva.desktop.ui.settings.SettingStore;
import app.adiuva.desktop.ui.settings.SettingsViewModel;
import app.adiuva.desktop.ui.shell.Commands;
import app.adiuva.desktop.ui.shell.KeyChoices;
import app.adiuva.desktop.ui.shell.RecordSheet;
import app.adiuva.desktop.ui.shell.ShellView;
import app.adiuva.desktop.ui.shell.ShellViewModel;
import app.adiuva.desktop.ui.tasks.TasksView;
import app.adiuva.desktop.ui.tasks.TasksViewModel;
import app.adiuva.desktop.ui.thoughts.SuggestionsModel;
import app.adiuva.desktop.ui.thoughts.ThoughtsView;
import app.adiuva.desktop.ui.thoughts.ThoughtsViewModel;
import app.adiuva.desktop.ui.today.TodayView;
import app.adiuva.desktop.ui.today.TodayViewModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import javafx.scene.Node;

/// The wired window: one desk, the shell, and the screens made when they are first shown. JavaFX thread only.
public final class MainWindow implements Navigator {
    private final Desk desk;
    private final ShellViewModel shellModel;
    private final SettingsViewModel settings;
    private final ModelCatalogue models;
    private final ChatViewModel chat;
    private final SuggestionsModel suggestions;
    private final BackupFeature backups;
    private final PlansViewModel plans;
    private final PlaybooksViewModel playbooks;
    private final BannersModel banners;
    private final AccountModel account;
    private final Commands commands;
    private final ShellView shell;
    private final LinkOpener links;
    private final FirstSteps firstSteps;
    private LocalDate day;
    private final WindowSettings sections;

    /// @param parts what differs between the running app, its tests and its pictures
    public MainWindow(Workspace workspace, TaskRunner runner, Formats formats, Parts parts) {
        Toasts toasts = new Toasts();
        this.desk = new Desk(workspace, runner, toasts, new Edits(workspace.changes(), runner, toasts), formats, this);
        this.day = formats.today();
        this.shellModel = new ShellViewModel(desk);
        this.settings = new SettingsViewModel(desk, parts.settings());
        this.models = new ModelCatalogue(desk, parts.models());
        this.chat = new ChatViewModel(desk, parts.questions(), models);
        this.suggestions = new SuggestionsModel(desk);
        Examples examples = new Examples(desk);
        this.plans = new PlansViewModel(
                desk, parts.shop().plans(), parts.shop().browser(), parts.shop().downloads());
        this.playbooks = new PlaybooksViewModel(PlaybookDesk.wire(desk, parts.playbooks()));
        this.backups = BackupFeature.wire(desk, parts.vault(), parts.shop().plans(), parts.random(), this::restored);
        shellModel.backups().bind(backups.watch().sign());
        this.banners =
                new BannersModel(desk, settings.preferences(), event -> RecordSheet.open(desk, Kind.EVENT, event));
        this.account = new AccountModel(desk, parts.account(), () -> turned(parts.account()));
        AccountSettings accountSettings = new AccountSettings(account, this);
        this.sections = new WindowSettings(this, parts, examples, models, accountSettings);
        this.commands = new Commands(id -> settings.preferences().words(KeyChoices.PREFIX + id, KeyChoices.USUAL));
        PaletteItems items = new PaletteItems(this, playbooks, sections);
        this.shell = new ShellView(
                desk,
                shellModel,
                this::make,
                commands,
                new ShellView.Finds(
                        items::ofPlaybooks,
                        items::ofSettings,
                        settings.preferences().words("palette.recent", "")));
        this.links = new LinkOpener(desk, chat, shell::openCapture);
        commands.add(new CheckInNow(desk).command(), accountSettings.command());
        shell.addStrip(accountSettings.strip());
        account.start();
        BannerArea area = new BannerArea(banners, shellModel.place());
        shell.addStrip(area);
        banners.commands(area::focusNewest).forEach(commands::add);
        this.firstSteps = new FirstSteps(this, examples, commands);
    }

    /// The parts of the window that come from outside.
    ///
    /// @param random picks the words that a set-up of backups asks for
    public record Parts(
            Questions questions,
            ModelShelf models,
            PlaybookCloud playbooks,
            SettingStore settings,
            AccountDesk account,
            Vault vault,
            Checkup checkup,
            Shop shop,
            LinkHandler links,
            RandomGenerator random,
            String dataFolder,
            String version) {}

    /// Where plans are bought.
    ///
    /// @param browser opens the pages to pay on
    /// @param downloads the folder for invoices
    public record Shop(Plans plans, Browser browser, Path downloads) {}

    /// Other records have come in, with other settings and conversations.
    private void restored() {
        chat.startNew();
        settings.reread();
    }

    /// Another cloud, or another account, is in use: what was known of the one before counts no more.
    private void turned(AccountDesk now) {
        AccountStanding standing = account.now().get().standing();
        shellModel.wake(standing.url().isEmpty() ? text("brain.local") : standing.host(), now::wake);
        models.read();
        backups.watch().refresh();
        plans.forget();
        chat.waiting().wake();
    }

    /// The window closes.
    void stop() {
        plans.stopWaiting();
        playbooks.stop();
        backups.stop();
        shell.stop();
    }

    /// The window is in front again.
    void returned() {
        plans.returned();
        turnTheDay();
    }

    /// Looks whether a backup is due and whether it is still the same day; to be called every few minutes.
    void tick() {
        backups.scheduled().tick();
        turnTheDay();
    }

    /// What is due, and how far away, is seen from today on every screen.
    private void turnTheDay() {
        LocalDate today = desk.formats().today();
        if (!today.equals(day)) {
            day = today;
            desk.edits().changed();
        }
    }

    FirstSteps firstSteps() {
        return firstSteps;
    }

    LinkOpener links() {
        return links;
    }

    Commands commands() {
        return commands;
    }

    public ShellView root() {
        return shell;
    }

    public ShellViewModel shell() {
        return shellModel;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    public Desk desk() {
        return desk;
    }

    public PlaybooksViewModel playbooks() {
        return playbooks;
    }

    public SuggestionsModel suggestions() {
        return suggestions;
    }

    public BannersModel banners() {
        return banners;
    }

    public ChatViewModel chat() {
        return chat;
    }

    @Override
    public void go(Place place) {
        shellModel.go(place);
    }

    @Override
    public void reveal(Place place, String id) {
        shellModel.go(place);
        shell.screen(place).reveal(id);
    }

    @Override
    public void ask(String text) {
        shellModel.go(Place.CHAT);
        chat.startNew();
        chat.ask(text);
    }

    @Override
    public void overlay(Node content, String name) {
        shell.openOverlay(content, name);
    }

    @Override
    public void closeOverlay() {
        shell.closeOverlay();
    }

    private Screen make(Place place) {
        return switch (place) {
            case TODAY -> new TodayView(new TodayViewModel(desk), desk);
            case CHAT -> new ChatView(chat, desk.formats());
            case INBOX -> new InboxView(new InboxViewModel(desk), desk.formats());
            case TASKS -> new TasksView(new TasksViewModel(desk), desk);
            case THOUGHTS -> new ThoughtsView(new ThoughtsViewModel(desk, suggestions), desk);
            case PLAYBOOKS -> new PlaybooksView(playbooks, desk.formats());
            case HISTORY -> new HistoryView(new HistoryViewModel(desk), desk.formats());
            case BACKUPS -> backups.screen();
            case SETTINGS -> sections.screen();
            case PLANS -> new PlansView(plans, desk.formats());
            case ACTIVITY -> new ActivityView(new ActivityViewModel(desk), desk);
            case NOTIFICATIONS -> new NotificationsView(new NotificationsViewModel(desk, banners), desk);
        };
    }
}
