package org.endure.diagnostic;

/** How grave a diagnostic is. Only errors stop a run. */
public enum DiagnosticSeverity {
    /** Something that cannot be read as it was meant; the run stops with exit code 2. */
    ERROR,
    /** Something that is probably not meant; the run goes on. */
    WARNING,
    /** Something worth knowing. */
    NOTE
}
