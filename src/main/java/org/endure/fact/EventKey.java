package org.endure.fact;

/** Which event an observation reports. */
final class EventKey {

    private static final String DAY = "0000-00-00";

    private EventKey() {}

    /**
     * The event's code; else, if the date is one exact day, that day with who did what toward whom; else the id, since nothing
     * tells that another fact reports the same.
     */
    static String of(Observation observation) {
        Account account = observation.account();
        if (account.event() != null) {
            return account.event();
        }
        TimeSpan date = account.date();
        return date != null && isDay(date.text()) ? key(observation, date) : observation.id();
    }

    private static boolean isDay(String date) {
        boolean isDay = date.length() == DAY.length();
        for (int i = 0; i < DAY.length() && isDay; i++) {
            char sign = date.charAt(i);
            isDay = DAY.charAt(i) == '-' ? sign == '-' : sign >= '0' && sign <= '9';
        }
        return isDay;
    }

    /** Facts of one type, of the same states, kind and position on a day; without a position also of the same area and side. */
    private static String key(Observation observation, TimeSpan day) {
        String position = observation.position();
        String what = position == null ? observation.area() + " " + observation.side() : position;
        return observation.type() + " " + Content.whoDidWhat(observation) + " " + what + " " + day.text();
    }
}
