package org.endure.language;

import java.util.Objects;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Edit;

/**
 * A change that removes a fault.
 *
 * @param fault the fault
 */
public record Fix(Diagnostic fault) {

    /** With a fault whose advice can be followed by a program. */
    public Fix {
        Objects.requireNonNull(fault.edit(), "a fault that is fixed has an edit");
    }

    /** The change, of the file that the fault is in. */
    public Edit edit() {
        return Objects.requireNonNull(fault.edit());
    }
}
