package org.endure.table;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.digest.Sha256;

/**
 * What data say, whatever file they stand in: the sum, modulo 2^256, of the SHA-256 of every row, taken over its columns by name. The name
 * of the file, compression, separators, line ends, and the order of rows and columns change nothing.
 */
public final class DataFingerprint {

    private static final int DIGITS = 64;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final Sha256 digest = new Sha256();
    private BigInteger sum = BigInteger.ZERO;

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
            digest.add(bytes.length + ":").add(bytes);
        }
        sum = sum.add(new BigInteger(1, digest.bytes())).mod(MODULUS);
    }

    /** The fingerprint, in 64 hexadecimal digits. */
    public String text() {
        String digits = HexFormat.of().formatHex(sum.toByteArray());
        return digits.length() > DIGITS
                ? digits.substring(digits.length() - DIGITS)
                : "0".repeat(DIGITS - digits.length()) + digits;
    }
}
