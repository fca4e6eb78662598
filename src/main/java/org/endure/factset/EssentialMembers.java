package org.endure.factset;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.fact.Answer;
import org.endure.fact.Member;
import org.jspecify.annotations.Nullable;

/** Which members an alliance needs to go on. */
final class EssentialMembers {

    private static final int BILATERAL = 2;

    private EssentialMembers() {}

    /**
     * Both in a bilateral alliance; in others the leader and those that are named so; with neither leader nor names, all.
     *
     * @param named the members that are named so; null if none are
     */
    static List<Member> of(Collection<String> members, @Nullable String leader, @Nullable Set<String> named) {
        Set<String> essential = new LinkedHashSet<>(named == null ? Set.of() : named);
        if (leader != null) {
            essential.add(leader);
        }
        boolean all = members.size() <= BILATERAL || leader == null && named == null;
        return members.stream()
                .map(code -> new Member(code, all || essential.contains(code) ? Answer.YES : Answer.NO))
                .toList();
    }
}
