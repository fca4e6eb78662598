package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts things together of which the same is told, so that thirty members are not told of thirty times. */
final class Alike {

    /** So many of which the same is told are put together; fewer are told one by one. */
    private static final int SEVERAL = 3;

    private Alike() {}

    /**
     * The things in groups, each where its first one stands.
     *
     * @param told what is told of a thing; things are alike if it is equal
     */
    static <T> List<List<T>> of(List<T> things, Function<T, Object> told) {
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        things.forEach(each -> groups.computeIfAbsent(told.apply(each), key -> new ArrayList<>())
                .add(each));
        List<List<T>> together = new ArrayList<>();
        for (T each : things) {
            List<T> group = groups.getOrDefault(told.apply(each), List.of());
            if (group.size() < SEVERAL) {
                together.add(List.of(each));
            } else if (group.get(0) == each) {
                together.add(group);
            }
        }
        return together;
    }
}
