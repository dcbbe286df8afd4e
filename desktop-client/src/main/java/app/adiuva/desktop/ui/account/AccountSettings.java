package app.adiuva.desktop.ui.account;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.kit.Strip;
import app.adiuva.desktop.ui.settings.SettingsSection;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The account in the settings, and the strip over every screen for a sign-in that has ended. JavaFX thread only.
public final class AccountSettings {
    private final AccountModel model;
    private final Navigator navigator;

    public AccountSettings(AccountModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    /// Signs in, or shows who is signed in where that is so already.
    public Command command() {
        return Command.of("account.open", Feather.USER, text("command.account"), "Shortcut+Shift+F", this::open);
    }

    /// Leads to the account in the settings.
    public static void reveal(Navigator navigator) {
        navigator.reveal(Place.SETTINGS, "account/" + text("account.where"));
    }

    private void open() {
        if (model.now().get().standing().access() == AccountStanding.Access.SIGNED_IN) {
            reveal(navigator);
        } else {
            SignInSheet.open(model, navigator, false);
        }
    }

    public SettingsSection section() {
        return new SettingsSection("account", text("settings.account"))
                .whole(text("account.where"), text("account.where.hint"), line(), text("account.words"));
    }

    private HBox line() {
        Label where = Controls.paragraph("", "strong");
        where.setId("account-where");
        Label hint = Controls.paragraph("", "muted", "small");
        Label problem = Controls.paragraph("", "danger-text", "small");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(words -> Controls.show(problem, !words.isEmpty()));
        Button enter =
                button(text("account.sign_in"), "account-sign-in", () -> SignInSheet.open(model, navigator, false));
        Button create =
                button(text("account.create"), "account-create", () -> SignInSheet.open(model, navigator, true));
        Button leave = button(text("account.leave"), "account-sign-out", this::askToLeave);
        model.now().subscribe(now -> {
            AccountStanding standing = now.standing();
            where.setText(where(standing));
            hint.setText(hint(standing));
            boolean in = standing.access() == AccountStanding.Access.SIGNED_IN;
            boolean over = standing.access() == AccountStanding.Access.SIGNED_OUT && !standing.named();
            Controls.show(enter, !in);
            Controls.show(create, !in && standing.email() == null);
            Controls.show(leave, in || over);
            leave.setText(in ? text("account.leave") : text("account.local"));
        });
        VBox words = new VBox(2, where, hint, problem);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, words, enter, create, leave);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String name, String id, Runnable action) {
        Button button = Controls.button(name, action);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.busy());
        return button;
    }

    private void askToLeave() {
        AccountModel.Now now = model.now().get();
        String question = now.waiting() == 0
                ? text("account.leave.text")
                : text("account.leave.text") + " " + text("account.leave.waiting", now.waiting());
        new Sheets(navigator).confirm(text("account.leave.title"), question, text("account.leave.do"), model::leave);
    }

    private static String where(AccountStanding standing) {
        return switch (standing.access()) {
            case NOT_NEEDED -> text("brain.local");
            case SILENT -> standing.host();
            case SIGNED_IN -> text("account.in", standing.host(), String.valueOf(standing.email()));
            case SIGNED_OUT -> text("account.out", standing.host());
        };
    }

    private static String hint(AccountStanding standing) {
        String words = switch (standing.access()) {
            case NOT_NEEDED -> text("account.where.hint");
            case SILENT -> text("account.silent.hint");
            case SIGNED_IN -> text("account.in.hint");
            case SIGNED_OUT -> text("account.out.hint");
        };
        return standing.named() ? words + " " + text("account.named") : words;
    }

    /// Stands over every screen while the cloud in use needs somebody to sign in.
    public Strip strip() {
        Strip strip = new Strip(Feather.USER_X, "loud");
        strip.setId("account-strip");
        Button enter = Controls.button(text("account.sign_in"), () -> SignInSheet.open(model, navigator, false));
        enter.setId("strip-sign-in");
        strip.add(enter);
        model.now()
                .subscribe(now ->
                        strip.say(now.standing().access() == AccountStanding.Access.SIGNED_OUT ? words(now) : ""));
        return strip;
    }

    private static String words(AccountModel.Now now) {
        String out = text("account.strip", now.standing().host());
        return now.waiting() == 0 ? out : out + " " + text("account.strip.waiting", now.waiting());
    }
}
