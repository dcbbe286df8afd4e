package app.adiuva.desktop.settings;

import app.adiuva.desktop.store.WholeFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Settings as a file for another profile: `{"format": "adiuva-settings", "version": 1, "settings": {"ui.appearance":
/// "dark", …}}`. Only what the user chose goes in; keys and tokens are no settings, and what belongs to one
/// computer or one day stays there.
public final class SettingsFile {
    private static final String FORMAT = "adiuva-settings";
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST = 20_000;
    private static final Set<String> KEYS = Set.of(
            "ui.appearance",
            "ui.language",
            "ui.font_scale",
            WeekStart.KEY,
            "tasks.layout",
            "tasks.sort",
            "checkin.every",
            "brain.model",
            "chat.tell_rejections",
            "cloud_suggestions_enabled",
            "task_suggestion_mode",
            "auto_tagging_enabled",
            "auto_task_creation_enabled",
            "retention_suggestions_days",
            "retention_analyses_days",
            "retention_scheduled_days",
            "related_by_meaning");
    private static final Pattern FAMILIES =
            Pattern.compile("(profile|keys|brain\\.own)\\.[a-z0-9_.-]{1,80}|notice\\.(?!looked|disturb)[a-z_]{1,40}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SettingsFile() {}

    /// Whether a setting means the same in another profile.
    static boolean isPortable(String key) {
        return KEYS.contains(key) || FAMILIES.matcher(key).matches();
    }

    /// Those of the stored settings that go into a file, by key.
    public static Map<String, String> portable(Map<String, String> stored) {
        Map<String, String> chosen = new TreeMap<>(stored);
        chosen.keySet().removeIf(key -> !isPortable(key));
        return chosen;
    }

    /// Writes the file as a whole or not at all.
    ///
    /// @param stored all settings of the profile
    /// @throws IOException when it cannot be written
    public static void write(Path file, Map<String, String> stored) throws IOException {
        var document = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        var settings = document.putObject("settings");
        portable(stored).forEach(settings::put);
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    }

    /// The settings in a file. What this version does not know is left out.
    ///
    /// @throws SettingsRefused when it is not such a file
    public static Map<String, String> read(Path file) {
        JsonNode document = parse(text(file));
        if (!FORMAT.equals(document.path("format").asText())
                || !document.path("settings").isObject()) {
            throw new SettingsRefused(SettingsRefused.Reason.NO_SETTINGS);
        }
        if (document.path("version").asInt() > VERSION) {
            throw new SettingsRefused(SettingsRefused.Reason.NEWER);
        }
        Map<String, String> settings = new TreeMap<>();
        document.get("settings").properties().forEach(setting -> {
            if (!setting.getValue().isTextual() || setting.getValue().asText().length() > LONGEST) {
                throw new SettingsRefused(SettingsRefused.Reason.NO_SETTINGS);
            }
            settings.put(setting.getKey(), setting.getValue().asText());
        });
        return portable(settings);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SettingsRefused(SettingsRefused.Reason.TOO_LARGE);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SettingsRefused(SettingsRefused.Reason.UNREADABLE);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException foreign) {
            throw new SettingsRefused(SettingsRefused.Reason.NO_SETTINGS);
        }
    }
}
