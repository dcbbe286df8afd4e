package app.adiuva.desktop.ui.plans;

/// What is asked before something about the plan changes.
///
/// @param yes the words of the button that does it
/// @param danger whether something is given up
record Question(String title, String detail, String yes, boolean danger, Runnable run) {}
