package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ModelChoice;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ProviderKeys;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which model answers in which conversation. Thread-safe.
public final class ModelPicks {
    /// The setting with the pick of conversations that have none of their own, as [ModelPick#text].
    public static final String USUAL = "brain.model";

    private static final String OWN_MODEL = "brain.own.";

    private final Database database;
    private final Settings settings;

    public ModelPicks(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// The setting with the model of a provider that an own key asks; without it the provider's usual one.
    public static String ownModel(String provider) {
        return OWN_MODEL + provider;
    }

    /// What a conversation has picked for itself.
    public Optional<ModelPick> ofChat(String chatId) {
        return database.read(sql -> ofChat(sql, chatId));
    }

    static Optional<ModelPick> ofChat(Sql sql, String chatId) {
        return sql.first("SELECT model FROM chats WHERE id = ? AND model IS NOT NULL", row -> row.text("model"), chatId)
                .flatMap(ModelPick::parse);
    }

    /// @param pick null for the usual one
    public void choose(String chatId, @Nullable ModelPick pick) {
        database.write(sql ->
                sql.update("UPDATE chats SET model = ? WHERE id = ?", pick == null ? null : pick.text(), chatId));
    }

    /// The pick of conversations that have none of their own.
    public ModelPick usual() {
        return settings.get(USUAL).flatMap(ModelPick::parse).orElse(ModelPick.CLOUDS_CHOICE);
    }

    /// What a request says of its model.
    ///
    /// @param choice null when the cloud decides
    /// @param key null unless the user's own key pays
    record Asked(@Nullable ModelChoice choice, @Nullable ProviderKey key) {}

    /// @throws CloudFailure.KeyMissing when the key of the pick is gone: nothing is sent then
    Asked of(String chatId, ProviderKeys keys) {
        return switch (ofChat(chatId).orElseGet(this::usual)) {
            case ModelPick.CloudsChoice _ -> new Asked(null, null);
            case ModelPick.Offered(String provider, String model) ->
                new Asked(new ModelChoice(provider, model, null), null);
            case ModelPick.Own(String provider) ->
                new Asked(
                        new ModelChoice(
                                provider,
                                settings.get(ownModel(provider))
                                        .filter(name -> !name.isBlank())
                                        .orElse(null),
                                null),
                        keys.find(provider).orElseThrow(() -> new CloudFailure.KeyMissing(provider)));
        };
    }
}
