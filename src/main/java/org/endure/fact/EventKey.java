package org.endure.fact;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.endure.fact.FactType.Attribute;

/** Which event an observation reports. */
final class EventKey {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
        return date != null && DAY.matcher(date.text()).matches() ? key(observation, date) : observation.id();
    }

    /** Facts of one type, of the same states, kind and position on a day; without a position also of the same area and side. */
    private static String key(Observation observation, TimeSpan day) {
        FactType type = FactType.of(observation);
        String who = type.attributes().stream()
                .filter(attribute ->
                        attribute.state() || attribute.key() || attribute.name().equals("kind"))
                .map(attribute -> Content.text(type, observation, attribute))
                .collect(Collectors.joining(" "));
        if (type.attributes().stream().noneMatch(Attribute::state)) {
            who = who + " " + sorted(observation.actor()) + " " + sorted(observation.target());
        }
        String position = observation.position();
        String what = position == null ? observation.area() + " " + observation.side() : position;
        return "%s %s %s %s".formatted(type.name(), who, what, day.text());
    }

    private static String sorted(java.util.List<String> states) {
        return states.stream().sorted().collect(Collectors.joining("+"));
    }
}
