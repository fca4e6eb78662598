package org.endure.table;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What data say, whatever file they stand in: the sum, modulo 2^256, of the SHA-256 of every row, taken over its columns by name. The name
 * of the file, compression, separators, line ends, and the order of rows and columns change nothing.
 */
public final class DataFingerprint {

    private static final int DIGITS = 64;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;

    public DataFingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The order in which cells are taken: by the names of their columns. */
    public static int[] order(List<String> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(columns::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Adds a row of a table whose cells are taken in that order; cells beyond the columns come after them. */
    public void add(List<String> columns, int[] order, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int column : order) {
            parts.add(columns.get(column));
            parts.add(column < cells.size() ? cells.get(column).strip() : "");
        }
        cells.stream().skip(columns.size()).forEach(parts::add);
        add(parts);
    }

    /** Adds a row of these texts. */
    public void add(List<String> texts) {
        for (String each : texts) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
    }

    /** The fingerprint, in 64 hexadecimal digits. */
    public String text() {
        String digits = HexFormat.of().formatHex(sum.toByteArray());
        return digits.length() > DIGITS
                ? digits.substring(digits.length() - DIGITS)
                : "0".repeat(DIGITS - digits.length()) + digits;
    }
}
