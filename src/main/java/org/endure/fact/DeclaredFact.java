package org.endure.fact;

/**
 * An observation of a type that a rule file declares ({@code declare TradeTie … end}). It is the one open branch of the fact
 * hierarchy: its records are made while the program runs.
 */
public non-sealed interface DeclaredFact extends Observation {}
