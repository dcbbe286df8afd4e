package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.KeyNames;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.shell.PaletteEntry.Act;
import app.adiuva.desktop.ui.shell.PaletteEntry.Found;
import app.adiuva.desktop.ui.shell.PaletteEntry.Heading;
import app.adiuva.desktop.ui.shell.PaletteEntry.Item;
import app.adiuva.desktop.ui.shell.PaletteQuery.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers for what was typed so far: commands first, then all else by kind. JavaFX thread only.
final class PaletteViewModel {
    private static final int MOST_RECENT = 6;
    private static final int MOST_OF_A_KIND = 8;

    private final Desk desk;
    private final Commands commands;
    private final Offer offer;
    private final Latest searching;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private boolean found = true;
    private boolean entered;

    /// What the palette is opened with.
    ///
    /// @param possible the commands that can be run now
    /// @param playbooks opened by their names
    /// @param settings lines of the settings
    /// @param recent ids of the commands chosen last, newest first, with commas between; kept
    /// @param capture opens the quick capture with these words
    record Offer(
            List<Command> possible,
            List<Item> playbooks,
            List<Item> settings,
            Property<String> recent,
            Consumer<String> capture) {
        Offer {
            possible = List.copyOf(possible);
            playbooks = List.copyOf(playbooks);
            settings = List.copyOf(settings);
        }
    }

    PaletteViewModel(Desk desk, Commands commands, Offer offer) {
        this.desk = desk;
        this.commands = commands;
        this.offer = offer;
        this.searching = new Latest(desk.runner());
        query.subscribe(this::offer);
    }

    StringProperty query() {
        return query;
    }

    ObservableList<PaletteEntry> entries() {
        return entries;
    }

    /// Chooses an entry. One that was found for other words than are typed by now is not meant: the first one of these
    /// words is chosen as soon as it is found.
    void enter(@Nullable PaletteEntry selected) {
        if (!found) {
            entered = true;
        } else if (selected != null) {
            choose(selected);
        }
    }

    /// The palette closes: nothing is chosen any more.
    void stop() {
        searching.stop();
    }

    void choose(PaletteEntry entry) {
        if (entry instanceof Heading) {
            return;
        }
        desk.navigator().closeOverlay();
        switch (entry) {
            case Heading _ -> {}
            case Act act -> {
                remember(act.command().id());
                act.command().run().run();
            }
            case Found found -> open(found.hit());
            case Item item -> item.open().run();
        }
    }

    private void remember(String id) {
        offer.recent()
                .setValue(String.join(
                        ",",
                        Stream.concat(Stream.of(id), recentIds().filter(other -> !other.equals(id)))
                                .limit(MOST_RECENT)
                                .toList()));
    }

    private Stream<String> recentIds() {
        return Stream.of(offer.recent().getValue().split(",")).filter(id -> !id.isEmpty());
    }

    private void offer(String typed) {
        PaletteQuery asked = PaletteQuery.parse(typed);
        List<PaletteEntry> known = known(asked);
        found = asked.isEmpty();
        entered = false;
        if (found) {
            searching.stop();
            entries.setAll(known);
            return;
        }
        searching.run(
                () -> new PaletteSearch(desk.workspace()).find(asked),
                hits -> show(asked, known, hits),
                _ -> show(asked, known, List.of()));
    }

    private void show(PaletteQuery asked, List<PaletteEntry> known, List<Hit> hits) {
        List<PaletteEntry> all = new ArrayList<>(known);
        int settings = all.indexOf(new Heading(text("palette.settings")));
        List<PaletteEntry> records = byKind(hits);
        int playbooks = all.indexOf(new Heading(text("palette.playbooks")));
        int at = playbooks >= 0 ? playbooks : settings >= 0 ? settings : all.size();
        all.addAll(at, records);
        entries.setAll(all.isEmpty() ? instead(asked.words()) : all);
        found = true;
        if (entered) {
            entries.stream()
                    .filter(entry -> !(entry instanceof Heading))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    /// What needs no search: commands, playbooks and settings.
    private List<PaletteEntry> known(PaletteQuery asked) {
        List<PaletteEntry> known = new ArrayList<>();
        if (asked.covers(Scope.COMMANDS)) {
            known.addAll(asked.isEmpty() ? usual() : group(text("palette.commands"), matching(asked.words())));
        }
        boolean shown = !asked.isEmpty() || asked.scope() != Scope.EVERYTHING;
        if (shown && asked.covers(Scope.PLAYBOOKS)) {
            known.addAll(group(text("palette.playbooks"), matching(offer.playbooks(), asked)));
        }
        if (shown && asked.covers(Scope.SETTINGS)) {
            known.addAll(group(text("palette.settings"), matching(offer.settings(), asked)));
        }
        return known;
    }

    private List<PaletteEntry> usual() {
        List<Command> recent = recentIds()
                .flatMap(id ->
                        offer.possible().stream().filter(command -> command.id().equals(id)))
                .toList();
        List<Command> others = offer.possible().stream()
                .filter(command -> !recent.contains(command))
                .toList();
        List<PaletteEntry> all = new ArrayList<>(group(text("palette.recent"), acts(recent)));
        all.addAll(group(text("palette.commands"), acts(others)));
        return all;
    }

    private List<Act> matching(String words) {
        return acts(offer.possible().stream()
                .filter(command -> Fuzzy.score(words, command.name()) > 0)
                .sorted(Comparator.comparingInt((Command command) -> Fuzzy.score(words, command.name()))
                        .reversed())
                .limit(MOST_OF_A_KIND)
                .toList());
    }

    private List<Act> acts(List<Command> of) {
        return of.stream()
                .map(command ->
                        new Act(command, commands.key(command).map(KeyNames::of).orElse("")))
                .toList();
    }

    private static List<Item> matching(List<Item> items, PaletteQuery asked) {
        if (asked.isEmpty()) {
            return items;
        }
        return items.stream()
                .filter(item -> Fuzzy.score(asked.words(), item.title()) > 0)
                .sorted(Comparator.comparingInt((Item item) -> Fuzzy.score(asked.words(), item.title()))
                        .reversed())
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private static List<PaletteEntry> group(String name, List<? extends PaletteEntry> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(new Heading(name)), lines.stream()).toList();
    }

    /// Groups in the order of their best hits.
    private static List<PaletteEntry> byKind(List<Hit> hits) {
        Map<String, List<Found>> kinds = new LinkedHashMap<>();
        hits.forEach(
                hit -> kinds.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(new Found(hit)));
        return kinds.entrySet().stream()
                .flatMap(kind -> group(name(kind.getKey()), kind.getValue()).stream())
                .toList();
    }

    /// Nothing was found: what can be done with the words.
    private List<PaletteEntry> instead(String words) {
        return List.of(
                new Heading(text("palette.nothing", words)),
                new Item(
                        Feather.EDIT_3,
                        text("palette.capture", words),
                        "",
                        () -> offer.capture().accept(words)),
                new Item(
                        Feather.MESSAGE_CIRCLE,
                        text("palette.ask", words),
                        "",
                        () -> desk.navigator().ask(words)));
    }

    private void open(Hit hit) {
        if (hit.kind().equals(PaletteSearch.NOTIFICATION)) {
            desk.navigator().reveal(Place.NOTIFICATIONS, hit.id());
            return;
        }
        if (hit.kind().equals(PaletteSearch.INSIGHT)) {
            desk.navigator().go(Place.TODAY);
            return;
        }
        switch (kind(hit.kind())) {
            case TASK -> desk.navigator().reveal(Place.TASKS, hit.id());
            case THOUGHT -> desk.navigator().reveal(Place.THOUGHTS, hit.id());
            case MESSAGE -> desk.navigator().reveal(Place.CHAT, hit.id());
            case EVENT, MAIL, DOCUMENT -> RecordSheet.open(desk, kind(hit.kind()), hit.id());
        }
    }

    static Kind kind(String wire) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }

    static String name(String wire) {
        if (wire.equals(PaletteSearch.NOTIFICATION)) {
            return text("nav.notifications");
        }
        if (wire.equals(PaletteSearch.INSIGHT)) {
            return text("noticed");
        }
        return switch (kind(wire)) {
            case TASK -> text("nav.tasks");
            case THOUGHT -> text("nav.thoughts");
            case MESSAGE -> text("palette.chats");
            case EVENT -> text("palette.events");
            case MAIL -> text("palette.mails");
            case DOCUMENT -> text("palette.documents");
        };
    }

    static Feather symbol(String wire) {
        if (wire.equals(PaletteSearch.NOTIFICATION)) {
            return Feather.BELL;
        }
        if (wire.equals(PaletteSearch.INSIGHT)) {
            return Feather.EYE;
        }
        return switch (kind(wire)) {
            case TASK -> Feather.CHECK_CIRCLE;
            case THOUGHT -> Feather.FEATHER;
            case MESSAGE -> Feather.MESSAGE_CIRCLE;
            case EVENT -> Feather.CALENDAR;
            case MAIL -> Feather.MAIL;
            case DOCUMENT -> Feather.FILE_TEXT;
        };
    }
}
