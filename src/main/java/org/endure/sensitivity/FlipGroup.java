package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flips that can be told in one sentence: any one of some changes, together with any one of some others. Each such set is a flip, and
 * leads to the same answer.
 *
 * @param parts from each, one change is taken; a change is told by all ways to make it
 * @param answer the answer then
 */
public record FlipGroup(List<List<List<FactChange>>> parts, Judgement answer) {

    public FlipGroup {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Number of changes in each flip. */
    public int size() {
        return parts.size();
    }

    /** Groups of flips, each flip in one of them; the smallest first. */
    public static List<FlipGroup> of(List<Flips.Flip> flips) {
        List<Draft> drafts = new ArrayList<>();
        for (Flips.Flip flip : flips) {
            List<Set<List<FactChange>>> parts = new ArrayList<>();
            flip.changes().forEach(change -> parts.add(new LinkedHashSet<>(Set.of(change))));
            drafts.add(new Draft(parts, flip.answer()));
        }
        int before = 0;
        while (drafts.size() != before) {
            before = drafts.size();
            int most =
                    drafts.stream().mapToInt(each -> each.parts().size()).max().orElse(0);
            for (int place = most - 1; place >= 0; place--) {
                drafts = joined(drafts, place);
            }
        }
        return drafts.stream()
                .sorted(Comparator.comparingInt(each -> each.parts().size()))
                .map(each -> new FlipGroup(
                        each.parts().stream()
                                .<List<List<FactChange>>>map(ArrayList::new)
                                .toList(),
                        each.answer()))
                .toList();
    }

    /** A group in the making. */
    private record Draft(List<Set<List<FactChange>>> parts, Judgement answer) {

        /** All but one of its parts, and the answer; or no more than itself, if it has no such part. */
        Object besides(int place) {
            if (place >= parts.size()) {
                return this;
            }
            List<Object> others = new ArrayList<>(parts);
            others.remove(place);
            return List.of(new LinkedHashSet<>(others), others.size(), answer);
        }
    }

    /** The same, where those that differ in one part only are one. */
    private static List<Draft> joined(List<Draft> drafts, int place) {
        Map<Object, Draft> joined = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Draft known = joined.putIfAbsent(draft.besides(place), draft);
            if (known != null && known != draft) {
                known.parts().get(place).addAll(draft.parts().get(place));
            }
        }
        return new ArrayList<>(joined.values());
    }
}
