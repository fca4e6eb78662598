package org.endure.fact;

import java.util.Objects;

/**
 * Base of observation types that a theory declares in DRL ({@code declare TradeTie extends DeclaredFact … end}). It is the
 * one open branch of the fact hierarchy. It is a class, since a type declared in DRL can extend a class but no record.
 */
public abstract non-sealed class DeclaredFact implements Observation {

    private Account account = Account.EMPTY;

    /** For the engine, which makes declared facts without arguments. */
    protected DeclaredFact() {}

    @Override
    public Account account() {
        return account;
    }

    /** Sets what the sources tell; called once, before the fact is given to the engine. */
    public void setAccount(Account account) {
        this.account = Objects.requireNonNull(account);
    }

    @Override
    public Observation withAccount(Account other) {
        throw new IllegalStateException("A declared fact (%s) is made anew, not copied.".formatted(type()));
    }
}
