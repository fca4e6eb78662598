package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts things together of which the same is told, so that thirty members are not told of thirty times. */
public final class Grouping {

    /** So many of which the same is told are put together; fewer are told one by one. */
    private static final int SEVERAL = 3;

    private Grouping() {}

    /**
     * The things in groups, each where its first one stands.
     *
     * @param told what is told of a thing; things are alike if it is equal
     */
    public static <T> List<List<T>> of(List<T> things, Function<T, Object> told) {
        List<Object> said = things.stream().map(told).toList();
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        for (int i = 0; i < things.size(); i++) {
            groups.computeIfAbsent(said.get(i), key -> new ArrayList<>()).add(things.get(i));
        }
        List<List<T>> together = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            List<T> group = groups.getOrDefault(said.get(i), List.of());
            if (group.size() < SEVERAL) {
                together.add(List.of(things.get(i)));
            } else if (group.get(0) == things.get(i)) {
                together.add(group);
            }
        }
        return together;
    }
}
