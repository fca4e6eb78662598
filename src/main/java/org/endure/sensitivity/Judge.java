package org.endure.sensitivity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.fact.Parameter;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.PossibleWorlds;
import org.endure.inference.stratified.Variations;
import org.endure.inference.stratified.Visibility;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** Gives short answers quickly: only rules on which verdict or trend can depend are applied, and no reasons are kept. */
final class Judge {

    private final DirectEngine engine;
    private final RuleBase slice;

    private Judge(RuleBase slice) {
        this.slice = slice;
        this.engine = new DirectEngine(slice);
    }

    /**
     * A judge by a theory.
     *
     * @param goals the types of conclusions that are asked for, {@code Verdict} or {@code Trend}
     * @throws InvalidInputException if a rule has conditions of a form that only the engine can evaluate
     */
    static Judge by(RuleBase theory, Set<String> goals) {
        List<Rule> unsupported = DirectEngine.unsupported(theory);
        if (!unsupported.isEmpty()) {
            throw new InvalidInputException(unsupported.stream()
                    .map(rule -> Diagnostic.error(
                            "not-searchable",
                            rule.at(),
                            "The rule %s has a condition of a form that cannot be searched over.".formatted(rule.id()),
                            "Write it with patterns, not, exists and accumulate."))
                    .toList());
        }
        return new Judge(theory.leadingTo(goals));
    }

    /** The same judge with other cut-offs. */
    Judge with(List<Parameter> parameters) {
        return new Judge(slice.with(slice.rules(), parameters));
    }

    List<Parameter> parameters() {
        return slice.parameters();
    }

    /** Number of rules that matter. */
    int rules() {
        return slice.rules().size();
    }

    /** What these rules can see of facts. */
    Visibility visibility() {
        return new Visibility(slice);
    }

    /** The answer to facts. */
    Judgement judge(Collection<? extends Fact> facts) {
        return Judgement.of(engine.conclude(facts));
    }

    /** What is concluded on the way to the answer. */
    Collection<Fact> conclusions(Collection<? extends Fact> facts) {
        return engine.conclude(facts);
    }

    /** Variations of facts, by these rules. */
    Variations variations(Collection<? extends Fact> facts) {
        return new Variations(engine, facts);
    }

    /** The answers to these facts and to variations of them, each much quicker than a judgement of its own. */
    Nearby near(Collection<? extends Fact> facts) {
        return new Nearby(variations(facts));
    }

    /** What answers many variations of these facts, all at once. */
    AnswersToChanges answers(List<Fact> facts) {
        List<Fact> all = engine.all(facts);
        return (changes, progress) ->
                PossibleWorlds.conclusions(engine, all, changes, Nearby::isAnswer, progress).stream()
                        .map(Judgement::of)
                        .toList();
    }
}
