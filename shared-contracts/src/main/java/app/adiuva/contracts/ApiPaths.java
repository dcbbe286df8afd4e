package app.adiuva.contracts;

/// Paths of the cloud's HTTP and WebSocket interface.
public final class ApiPaths {
    public static final String REGISTER = "/api/v1/auth/register";
    public static final String LOGIN = "/api/v1/auth/login";
    public static final String REFRESH = "/api/v1/auth/refresh";
    public static final String LOGOUT = "/api/v1/auth/logout";
    public static final String ME = "/api/v1/auth/me";
    public static final String CHAT = "/api/v1/chat";
    public static final String CHAT_STREAM = "/api/v1/chat/stream";
    public static final String MODELS = "/api/v1/models";
    public static final String PLAYBOOKS = "/api/v1/plans/playbook";
    public static final String STEPS_EXECUTE = "/api/v1/plans/steps/execute";
    public static final String SUGGESTIONS = "/api/v1/suggestions";
    public static final String BACKUP = "/api/v1/backup";
    public static final String BACKUP_HISTORY = BACKUP + "/history";
    public static final String BACKUP_KEYRING = BACKUP + "/keyring";
    public static final String BACKUP_SESSIONS = BACKUP + "/sessions";
    public static final String BACKUP_PACKS = BACKUP + "/packs";
    public static final String BACKUP_FOUND = BACKUP + "/found";
    public static final String BILLING = "/api/v1/billing";
    public static final String BILLING_OFFERS = BILLING + "/offers";
    public static final String BILLING_CHECKOUT = BILLING + "/checkout";
    public static final String BILLING_PORTAL = BILLING + "/portal";
    public static final String BILLING_SUBSCRIPTION = BILLING + "/subscription";
    public static final String BILLING_PLAN = BILLING_SUBSCRIPTION + "/plan";
    public static final String BILLING_INVOICES = BILLING + "/invoices";
    public static final String BILLING_CREDITS = BILLING + "/credits";
    public static final String BILLING_CREDITS_CAP = BILLING_CREDITS + "/cap";
    public static final String BILLING_WEBHOOK = BILLING + "/webhook";
    public static final String BILLING_PAGES = "/billing";
    public static final String BILLING_DONE = BILLING_PAGES + "/done";
    public static final String BILLING_CANCELLED = BILLING_PAGES + "/cancelled";
    public static final String SANDBOX = "/sandbox";
    public static final String PAYMENT_CREATE = "/api/v1/payment/create";
    public static final String PAYMENT_CHECK = "/api/v1/payment/check";
    public static final String PAYMENT_HISTORY = "/api/v1/payment/history";
    public static final String HEALTH = "/api/v1/health";
    public static final String OPENAPI = "/openapi.json";
    public static final String DOCS = "/docs";

    private ApiPaths() {}
}
