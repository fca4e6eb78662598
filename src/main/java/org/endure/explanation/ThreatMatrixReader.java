package org.endure.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.Bound;
import org.endure.fact.ComponentLevel;
import org.endure.fact.Level;
import org.endure.fact.Member;
import org.endure.fact.NamedThreat;
import org.endure.fact.Outweighed;
import org.endure.fact.RatingBefore;
import org.endure.fact.RatingConfidence;
import org.endure.fact.RatingRange;
import org.endure.fact.SharedBefore;
import org.endure.fact.SharedThreat;
import org.endure.fact.StandingRating;
import org.endure.fact.StatedLevel;
import org.endure.fact.StatementGap;
import org.endure.fact.ThreatAspect;
import org.endure.fact.ThreatLevel;
import org.endure.fact.ThreatRating;
import org.endure.fact.Unrated;
import org.endure.inference.Inference;
import org.jspecify.annotations.Nullable;

/** Reads the threat matrix from an inference. */
final class ThreatMatrixReader {

    private static final ThreatMatrix.LevelRange ANY = new ThreatMatrix.LevelRange(Level.NONE, Level.HIGH);

    private final Inference inference;

    ThreatMatrixReader(Inference inference) {
        this.inference = inference;
    }

    ThreatMatrix read() {
        List<ThreatMatrix.MemberView> members = members();
        Set<String> threats = new TreeSet<>();
        inference.conclusions(NamedThreat.class).forEach(each -> threats.add(each.threat()));
        inference.conclusions(ThreatLevel.class).forEach(each -> threats.add(each.threat()));
        inference.conclusions(SharedThreat.class).forEach(each -> threats.add(each.threat()));
        return new ThreatMatrix(
                members,
                threats.stream()
                        .map(threat -> row(threat, members))
                        .filter(row -> !row.cells().isEmpty() || row.shared() != null)
                        .sorted(Comparator.comparing(ThreatMatrix.Row::ally)
                                .thenComparing(ThreatMatrixReader::gravity, Comparator.reverseOrder())
                                .thenComparing(ThreatMatrix.Row::threat))
                        .toList());
    }

    /** The shared level, then the highest level of any member. */
    private static int gravity(ThreatMatrix.Row row) {
        int shared = row.shared() == null
                ? 0
                : row.shared().level().low().points() * 4
                        + row.shared().level().high().points();
        int highest = row.cells().stream()
                .mapToInt(each -> each.level().low().points())
                .max()
                .orElse(0);
        return shared * 4 + highest;
    }

    private List<ThreatMatrix.MemberView> members() {
        List<ThreatMatrix.MemberView> members = new ArrayList<>();
        inference
                .given(Member.class)
                .forEach(
                        each -> members.add(new ThreatMatrix.MemberView(each.state(), each.essential() == Answer.YES)));
        if (members.isEmpty()) {
            inference.given(Alliance.class).stream()
                    .flatMap(each -> each.members().stream())
                    .forEach(each -> members.add(new ThreatMatrix.MemberView(each, true)));
        }
        members.sort(Comparator.comparing(ThreatMatrix.MemberView::essential).reversed());
        return members;
    }

    private ThreatMatrix.Row row(String threat, List<ThreatMatrix.MemberView> members) {
        return new ThreatMatrix.Row(
                threat,
                members.stream().anyMatch(each -> each.member().equals(threat)),
                members.stream().flatMap(each -> cell(each, threat).stream()).toList(),
                shared(threat));
    }

    private ThreatMatrix.@Nullable Shared shared(String threat) {
        ThreatMatrix.Before before = inference.conclusions(SharedBefore.class).stream()
                .filter(each -> each.threat().equals(threat))
                .map(each -> new ThreatMatrix.Before(each.label(), range(each.low(), each.high())))
                .findFirst()
                .orElse(null);
        return inference.conclusions(SharedThreat.class).stream()
                .filter(each -> each.threat().equals(threat))
                .map(each -> new ThreatMatrix.Shared(range(each.low(), each.high()), before))
                .findFirst()
                .orElse(null);
    }

    private Optional<ThreatMatrix.Cell> cell(ThreatMatrix.MemberView member, String threat) {
        Optional<ThreatLevel> level = inference.conclusions(ThreatLevel.class).stream()
                .filter(each -> each.perceiver().equals(member.member())
                        && each.threat().equals(threat))
                .findFirst();
        boolean unrated = inference.conclusions(Unrated.class).stream()
                .anyMatch(each ->
                        each.member().equals(member.member()) && each.threat().equals(threat));
        if (level.isEmpty() && !unrated) {
            return Optional.empty();
        }
        return Optional.of(cell(member.member(), threat, level.orElse(null)));
    }

    private ThreatMatrix.Cell cell(String member, String threat, @Nullable ThreatLevel level) {
        List<ThreatMatrix.Component> components = components(member, threat);
        boolean stated = components.stream().anyMatch(each -> each.aspect() == ThreatAspect.STATED);
        boolean computed = components.stream().anyMatch(each -> each.aspect() != ThreatAspect.STATED);
        return new ThreatMatrix.Cell(
                member,
                level == null ? ANY : range(level.low(), level.high()),
                level != null,
                stated ? statedLevel(member, threat) : null,
                computed ? componentLevel(member, threat) : null,
                components,
                inference.conclusions(StatementGap.class).stream()
                        .anyMatch(each ->
                                each.member().equals(member) && each.threat().equals(threat)),
                inference.conclusions(RatingConfidence.class).stream()
                        .filter(each ->
                                each.member().equals(member) && each.threat().equals(threat))
                        .map(RatingConfidence::confidence)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                inference.conclusions(RatingBefore.class).stream()
                        .filter(each ->
                                each.member().equals(member) && each.threat().equals(threat))
                        .map(each -> new ThreatMatrix.Before(each.label(), range(each.low(), each.high())))
                        .findFirst()
                        .orElse(null),
                sorted(inference.conclusions(ThreatRating.class).stream()
                        .filter(each ->
                                each.member().equals(member) && each.threat().equals(threat))
                        .map(ThreatRating::fact)),
                sorted(inference.conclusions(Outweighed.class).stream()
                        .filter(each ->
                                each.member().equals(member) && each.threat().equals(threat))
                        .map(Outweighed::fact)),
                level == null
                        ? List.of()
                        : sorted(inference.justifications(level).stream()
                                .map(each -> each.rule().id())));
    }

    private List<ThreatMatrix.Component> components(String member, String threat) {
        List<ThreatMatrix.Component> components = new ArrayList<>();
        for (ThreatAspect aspect : ThreatAspect.values()) {
            boolean known = inference.conclusions(StandingRating.class).stream()
                    .anyMatch(each ->
                            each.member().equals(member) && each.threat().equals(threat) && each.aspect() == aspect);
            if (known) {
                inference.conclusions(RatingRange.class).stream()
                        .filter(each ->
                                each.member().equals(member) && each.threat().equals(threat) && each.aspect() == aspect)
                        .findFirst()
                        .ifPresent(each -> components.add(new ThreatMatrix.Component(aspect, each.low(), each.high())));
            }
        }
        return components;
    }

    private ThreatMatrix.@Nullable LevelRange statedLevel(String member, String threat) {
        return bounds(inference.conclusions(StatedLevel.class).stream()
                .filter(each -> each.member().equals(member) && each.threat().equals(threat))
                .map(each -> new Limit(each.bound(), each.level()))
                .toList());
    }

    private ThreatMatrix.@Nullable LevelRange componentLevel(String member, String threat) {
        return bounds(inference.conclusions(ComponentLevel.class).stream()
                .filter(each -> each.member().equals(member) && each.threat().equals(threat))
                .map(each -> new Limit(each.bound(), each.level()))
                .toList());
    }

    private record Limit(Bound bound, Level level) {}

    private static ThreatMatrix.@Nullable LevelRange bounds(List<Limit> limits) {
        Optional<Level> low = levels(limits, Bound.LOWEST).min(Comparator.naturalOrder());
        Optional<Level> high = levels(limits, Bound.HIGHEST).max(Comparator.naturalOrder());
        return low.isEmpty() || high.isEmpty() ? null : range(low.get(), high.get());
    }

    private static Stream<Level> levels(List<Limit> limits, Bound bound) {
        return limits.stream().filter(each -> each.bound() == bound).map(Limit::level);
    }

    private static ThreatMatrix.LevelRange range(Level low, Level high) {
        return new ThreatMatrix.LevelRange(low, high);
    }

    private static List<String> sorted(Stream<String> ids) {
        Collection<String> all = new TreeSet<>(FactOrder.BY_ID);
        ids.forEach(all::add);
        return List.copyOf(all);
    }
}
