package org.endure.factset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Alliance;
import org.endure.fact.Member;
import org.endure.fact.State;
import org.endure.fact.TimeSpan;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What a fact set says before its facts.
 *
 * @param alliance the alliance; null if it could not be read
 * @param members its members
 * @param span the period; null if it could not be read
 * @param evidenceSince since when evidence counts; null if it is not said
 * @param searched the mechanisms that the coder looked for; null if it is not said
 * @param leaders names of leaders by member
 * @param states the states named
 * @param declared codes of the members and of the states named; null if the members could not be read
 * @param baselines files of the baselines, with their places
 * @param bibliographies files of the bibliography, with their places
 * @param allNamed whether these are all the bibliographies; false if one was named wrongly
 */
public record FactSetHeader(
        @Nullable Alliance alliance,
        List<Member> members,
        @Nullable TimeSpan span,
        @Nullable LocalDate evidenceSince,
        @Nullable SearchedLine searched,
        Map<String, String> leaders,
        List<State> states,
        @Nullable Set<String> declared,
        List<FileName> baselines,
        List<FileName> bibliographies,
        boolean allNamed) {

    /** Codes of the members. */
    Set<String> memberCodes() {
        return members.stream().map(Member::state).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The fault of a path that is a link to somewhere else; takes the path. */
    public static final String LEADS_OUT = "The path \"%s\" is a link that leads out of the folder of this fact set.";

    /** What to do about it. */
    public static final String NEXT_TO = "Put the file itself next to the fact set.";

    /**
     * A file that a fact set names.
     *
     * @param path the file, as seen from where the fact set's own path is seen from
     * @param place where it is named
     * @param text the fact set that names it
     */
    public record FileName(String path, YamlNode.Place place, SourceText text) {}
}
