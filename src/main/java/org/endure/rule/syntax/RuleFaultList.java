package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;

/** What is found wrong while a rule file is read. A file that is trusted may hold forms that the rule language does not have. */
final class RuleFaultList {

    static final String UNTRUSTED =
            "Rules in the shipped style need none of this. If you trust the file, run with --trusted.";
    private static final int SHOWN = 60;

    private final boolean trusted;
    private final List<Diagnostic> all = new ArrayList<>();
    private boolean broken;
    private boolean foreign;

    RuleFaultList(boolean trusted) {
        this.trusted = trusted;
    }

    boolean trusted() {
        return trusted;
    }

    List<Diagnostic> all() {
        return all.size() <= RuleLimits.FAULTS ? all : all.subList(0, RuleLimits.FAULTS);
    }

    /** Whether something cannot be read, so that what was meant is worth looking for. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the file holds forms that the rule language does not have. */
    boolean isForeign() {
        return foreign;
    }

    /** A fault, whoever wrote the file. */
    void add(Diagnostic fault) {
        all.add(fault);
    }

    /** A form that only a trusted file may have. */
    void refuse(Diagnostic fault) {
        foreign = true;
        if (!trusted) {
            all.add(fault);
        }
    }

    /** The same, where it may also be a slip of the pen. */
    void unread(Diagnostic fault) {
        broken |= !trusted && !fault.code().equals("untrusted");
        refuse(fault);
    }

    /** Something that cannot be read; a trusted file leaves it to the engine. */
    void unreadable(Diagnostic fault) {
        broken |= !trusted && fault.code().startsWith("unreadable");
        refuse(fault);
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }
}
