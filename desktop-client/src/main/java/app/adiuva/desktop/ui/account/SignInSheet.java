package app.adiuva.desktop.ui.account;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks where and who: to sign in, or to create an account. The passwords are gone when the sheet leaves the window.
final class SignInSheet extends VBox {
    private final AccountModel model;
    private final Navigator navigator;
    private final BooleanProperty create = new SimpleBooleanProperty();
    private final TextField address = new TextField();
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    private SignInSheet(AccountModel model, Navigator navigator, boolean create) {
        this.model = model;
        this.navigator = navigator;
        this.create.set(create);
        AccountModel.Now now = model.now().get();
        getStyleClass().addAll("overlay-sheet", "backup-sheet");
        setId("sign-in-sheet");
        model.forgetProblem();
        fill(now.standing());
        getChildren()
                .addAll(
                        title(),
                        field(address, text("account.address"), "account-address"),
                        field(email, text("account.email"), "account-email"),
                        field(password, text("account.password"), "account-password"),
                        field(again, text("account.again"), "account-again"),
                        Controls.paragraph(kept(now.waiting()), "muted", "small"),
                        problem(),
                        buttons());
        this.create.subscribe(wanted -> Controls.show(again, wanted));
        Controls.whenGone(this, () -> {
            password.clear();
            again.clear();
        });
    }

    static void open(AccountModel model, Navigator navigator, boolean create) {
        SignInSheet sheet = new SignInSheet(model, navigator, create);
        navigator.overlay(sheet, text("account.sign_in"));
        if (sheet.address.isDisabled() || !sheet.address.getText().isEmpty()) {
            (sheet.email.getText().isEmpty() ? sheet.email : sheet.password).requestFocus();
        }
    }

    private void fill(AccountStanding standing) {
        address.setText(standing.url());
        address.setDisable(standing.named());
        address.setPromptText("cloud.example.com");
        email.setText(standing.email() == null ? "" : standing.email());
        email.setPromptText("name@example.com");
    }

    private Label title() {
        Label title = Controls.label("", "sheet-title");
        create.subscribe(wanted -> title.setText(wanted ? text("account.create") : text("account.sign_in")));
        return title;
    }

    private VBox field(TextField field, String name, String id) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setOnAction(_ -> enter());
        Label label = Controls.label(name, "small", "muted");
        VBox box = new VBox(4, label, field);
        box.visibleProperty().bind(field.visibleProperty());
        box.managedProperty().bind(field.managedProperty());
        return box;
    }

    private static String kept(int waiting) {
        return waiting == 0 ? text("account.kept") : text("account.kept") + " " + text("account.kept.waiting", waiting);
    }

    private Label problem() {
        Label problem = Controls.paragraph("", "danger-text");
        problem.setId("account-problem");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(words -> Controls.show(problem, !words.isEmpty()));
        return problem;
    }

    private HBox buttons() {
        Button other = Controls.button("", () -> create.set(!create.get()), "quiet");
        other.setId("account-other");
        Button enter = Controls.button("", this::enter, "primary");
        enter.setId("account-enter");
        enter.disableProperty().bind(model.busy());
        create.subscribe(wanted -> {
            other.setText(wanted ? text("account.have") : text("account.new"));
            enter.setText(wanted ? text("account.create") : text("account.sign_in"));
        });
        HBox line = new HBox(
                8, Controls.button(text("cancel"), navigator::closeOverlay, "quiet"), other, Controls.spacer(), enter);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void enter() {
        model.enter(
                create.get(),
                new CloudAccounts.Claim(address.getText(), email.getText(), password.getText()),
                again.getText(),
                this::close);
    }

    /// Unless another sheet is open by then.
    private void close() {
        if (getScene() != null) {
            navigator.closeOverlay();
        }
    }
}
