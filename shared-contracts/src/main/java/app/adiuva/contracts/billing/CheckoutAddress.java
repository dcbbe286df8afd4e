package app.adiuva.contracts.billing;

/// Where the user pays: a page for the browser. Card data goes there and nowhere else.
public record CheckoutAddress(String checkoutUrl) {}
