package org.endure.statistics;

/**
 * The 95 percent interval of a share by its score (Wilson, Journal of the American Statistical Association 22:158, 1927). Unlike the
 * interval by the share's own error it never leaves 0 to 1, and does not vanish where all cases are alike.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record WilsonInterval(double low, double high) {

    private static final double TWO_SIDED = 1.959963984540054;

    /**
     * The interval of a share.
     *
     * @param share the share, 0 to 1
     * @param cases of how many cases, 1 or more
     */
    public static WilsonInterval of(double share, int cases) {
        double ease = TWO_SIDED * TWO_SIDED / cases;
        double middle = (share + ease / 2) / (1 + ease);
        double half = TWO_SIDED / (1 + ease) * Math.sqrt(share * (1 - share) / cases + ease / (4 * cases));
        return new WilsonInterval(
                share == 0 ? 0 : Math.max(0, middle - half), share == 1 ? 1 : Math.min(1, middle + half));
    }
}
