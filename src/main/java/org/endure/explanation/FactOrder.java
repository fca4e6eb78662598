package org.endure.explanation;

import java.util.Comparator;

/** The order in which observations are told: by the letters of their id, then by its numbers as numbers. */
public final class FactOrder {

    /** Orders ids so that TRU-9 stands before TRU-10. */
    public static final Comparator<String> BY_ID = (one, other) -> {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            char left = one.charAt(i);
            char right = other.charAt(j);
            if (Character.isDigit(left) && Character.isDigit(right)) {
                int endOne = digits(one, i);
                int endOther = digits(other, j);
                int byNumber = new java.math.BigInteger(one.substring(i, endOne))
                        .compareTo(new java.math.BigInteger(other.substring(j, endOther)));
                if (byNumber != 0) {
                    return byNumber;
                }
                i = endOne;
                j = endOther;
            } else if (left != right) {
                return Character.compare(left, right);
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    };

    private FactOrder() {}

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
