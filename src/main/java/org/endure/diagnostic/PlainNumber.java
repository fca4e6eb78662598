package org.endure.diagnostic;

/** Numbers as users write them. */
public final class PlainNumber {

    private PlainNumber() {}

    /** A number without a fraction if it is whole: 3, 0.25. */
    public static String of(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
