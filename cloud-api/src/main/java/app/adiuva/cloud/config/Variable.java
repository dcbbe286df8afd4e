package app.adiuva.cloud.config;

import org.jspecify.annotations.Nullable;

/// The environment variables that configure the cloud. The command's `--help` prints this list.
public enum Variable {
    ENV("dev", "dev or prod; prod refuses to start without a strong SECRET_KEY and a STRIPE_SECRET_KEY"),
    HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all"),
    PORT("8080", "port to listen on; 0 picks a free one"),
    ADIUVA_CLOUD_DIR("~/.adiuva/cloud", "folder for the SQLite file and, with ENV=dev, the generated key"),
    DATABASE_URL(
            "cloud.db in ADIUVA_CLOUD_DIR",
            "sqlite:FILE, or postgresql://USER:PASSWORD@HOST[:PORT]/NAME, or their jdbc: forms"),
    SECRET_KEY("generated with ENV=dev", "at least 32 random bytes as text, such as `openssl rand -base64 48` prints"),
    SECRET_KEY_PREVIOUS(null, "the SECRET_KEY before this one; its tokens stay valid until they expire"),
    ACCESS_TOKEN_MINUTES("30", "lifetime of an access token, 1 to 60 minutes"),
    REFRESH_TOKEN_DAYS("7", "how long a sign-in lasts without use, 1 to 30 days"),
    SIGN_IN_ATTEMPTS_PER_MINUTE(
            "20", "sign-ins and registrations one address may try; 0 for no limit on signing in at all"),
    TRUSTED_PROXIES(
            "0",
            "how many proxies of yours each request passes; callers are told apart by the address that the first of them"
                    + " saw, in X-Forwarded-For"),
    REQUEST_LIMITS("on", "on, or off: whether accounts are held to the requests a minute of their plan"),
    REDIS_URL(
            null,
            "redis://[:PASSWORD@]HOST[:PORT] or rediss://…, where several instances count their limits together;"
                    + " absent means that each counts alone"),
    CORS_ORIGINS(
            null, "further origins that browsers may call from, separated by commas; app:// and loopback always may"),
    MODELS(
            "every provider that has a key or an address, then built-in",
            "the models in the order in which they are asked, each as PROVIDER:MODEL, separated by commas, such as"
                    + " anthropic:claude-sonnet-4-5,ollama:llama3.1,built-in; the built-in planner is always the last"),
    MODELS_EASY("MODELS", "the same for easy requests"),
    MODELS_HARD("MODELS", "the same for hard requests"),
    MODEL_SILENCE("30", "give a model up that says nothing for so long: seconds, or like 30s"),
    OPENAI_API_KEY(null, "key of OpenAI, or of an endpoint that speaks like it"),
    OPENAI_BASE_URL("https://api.openai.com/v1", "the endpoint; one on your own machine may need no key"),
    OPENAI_MODEL("gpt-4o-mini", "the model to ask there when MODELS names none"),
    OPENAI_EXTRA(null, "further settings of that provider as NAME=VALUE, separated by commas"),
    ANTHROPIC_API_KEY(null, "key of Anthropic"),
    ANTHROPIC_BASE_URL("https://api.anthropic.com/v1", "another endpoint that speaks like it"),
    ANTHROPIC_MODEL("claude-sonnet-4-5", "the model to ask there when MODELS names none"),
    ANTHROPIC_EXTRA("max_tokens=8096", "further settings: how long an answer may be"),
    GOOGLE_API_KEY(null, "key of Google's Gemini"),
    GOOGLE_BASE_URL("https://generativelanguage.googleapis.com/v1beta", "another endpoint that speaks like it"),
    GOOGLE_MODEL("gemini-2.5-flash", "the model to ask there when MODELS names none"),
    GOOGLE_EXTRA(null, "further settings of that provider"),
    OLLAMA_API_KEY(null, "key of an Ollama server that wants one"),
    OLLAMA_BASE_URL("http://localhost:11434", "the Ollama server; without MODELS it is asked only if this is set"),
    OLLAMA_MODEL("llama3.1", "the model to ask there when MODELS names none"),
    OLLAMA_EXTRA("num_ctx=16384", "further settings: how many tokens a model reads"),
    ADIUVA_PLUGINS(null, "folder with jars of further providers and agents"),
    CREDIT_PRICES(
            null,
            "which models cost credits, for 1,000 tokens: MODEL=PRICE or MODEL=INPUT/OUTPUT, separated by commas;"
                    + " absent means that none does"),
    BACKUP_DIR("backups in ADIUVA_CLOUD_DIR", "folder for backups, which are encrypted before they come here"),
    S3_BUCKET(null, "keep backups in this bucket instead of a folder"),
    S3_ENDPOINT(null, "a server that speaks S3, such as http://127.0.0.1:9000; absent means Amazon's own"),
    AWS_REGION("us-east-1", "region of the bucket"),
    AWS_ACCESS_KEY_ID(null, "who may use the bucket"),
    AWS_SECRET_ACCESS_KEY(null, "and the secret that proves it"),
    PUBLIC_URL("this cloud's own address", "where browsers reach this cloud, such as https://cloud.example.com"),
    STRIPE_SECRET_KEY(null, "key of a Stripe account; without it plans are sold in a sandbox, which ENV=prod refuses"),
    STRIPE_WEBHOOK_SECRET(
            null, "what Stripe signs its events with; two, separated by a comma, while one replaces the other"),
    STRIPE_PRICE_PRO(
            null, "id of Pro's price at Stripe; further ones, after commas, are older prices that still count"),
    STRIPE_PRICE_POWER(null, "the same for Power"),
    STRIPE_PRICE_TEAM(null, "the same for Team, for each seat"),
    STRIPE_CREDIT_PACKS(null, "credits for sale, each as ID=CREDITS:PRICE, separated by commas"),
    STRIPE_API_BASE("https://api.stripe.com", "another address of Stripe's API, for tests"),
    LOG_LEVEL("info", "error, warn, info, debug or trace, at which libraries that see no content may speak, too"),
    ADIUVA_LOG_FILE(null, "log into this file, rotated at 10 MB and kept for 30 days; standard error when absent"),
    ADIUVA_RUN_FILE(null, "one cloud per file: the address is written here while this cloud runs"),
    ADIUVA_IDLE_EXIT(
            null,
            "stop after this long without a request or socket: seconds, or like 10m or PT10M; absent means never");

    private final @Nullable String defaultText;
    private final String meaning;

    Variable(@Nullable String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /// What holds when the variable is not set, for people; null when nothing does.
    public @Nullable String defaultText() {
        return defaultText;
    }

    public String meaning() {
        return meaning;
    }
}
