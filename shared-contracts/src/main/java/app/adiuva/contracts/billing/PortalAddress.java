package app.adiuva.contracts.billing;

/// Where the user changes the card and the plan: a page for the browser.
public record PortalAddress(String portalUrl) {}
