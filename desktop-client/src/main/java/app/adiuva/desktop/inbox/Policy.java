package app.adiuva.desktop.inbox;

import app.adiuva.contracts.plan.ActionType;

/// Whether an agent is asked for before it carries out actions of one type.
///
/// @param allowed applied at once; else the user is asked
/// @param fixed always asked for, and cannot be allowed
public record Policy(String agent, ActionType action, boolean allowed, boolean fixed) {}
