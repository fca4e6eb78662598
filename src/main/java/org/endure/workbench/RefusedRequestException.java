package org.endure.workbench;

/** A request that is not answered, with the status of HTTP that says why. */
final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** What is wrong, in a sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
