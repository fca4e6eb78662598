package org.endure.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.SupportGraph;

/**
 * Where the nodes of a graph stand: a column for each kind. Findings and rules stand in the order of their mechanisms, and facts
 * where the rules stand that they serve (the barycentre of each), so that few edges cross.
 */
final class GraphLayout {

    private static final int COLUMNS = 4;
    private static final int SWEEPS = 4;

    private final SupportGraph graph;
    private final Map<Integer, Double> rows = new HashMap<>();
    private final int rowCount;

    private GraphLayout(SupportGraph graph) {
        this.graph = graph;
        int most = 1;
        List<List<Integer>> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < graph.nodes().size(); i++) {
                if (column(graph.nodes().get(i)) == column) {
                    members.add(i);
                }
            }
            columns.add(members);
            most = Math.max(most, members.size());
        }
        this.rowCount = most;
        columns.forEach(members -> spread(members, rowCount));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int column = 0; column < 2; column++) {
                sort(columns.get(column));
            }
        }
    }

    /** The layout of a graph. */
    static GraphLayout of(SupportGraph graph) {
        return new GraphLayout(graph);
    }

    /** The column of a node, from 0: facts, rules, findings, conclusions. */
    static int column(SupportGraph.Node node) {
        if (node instanceof SupportGraph.FactNode) {
            return 0;
        }
        return node instanceof SupportGraph.RuleNode ? 1 : node instanceof SupportGraph.FindingNode ? 2 : 3;
    }

    /** How many rows there are. */
    int rows() {
        return rowCount;
    }

    /** The row of a node, from 0; it may lie between two. */
    double row(int node) {
        return rows.getOrDefault(node, 0.0);
    }

    private void sort(List<Integer> members) {
        Map<Integer, Double> wanted = new HashMap<>();
        members.forEach(member -> wanted.put(member, barycentre(member)));
        members.sort(Comparator.<Integer>comparingDouble(member -> wanted.getOrDefault(member, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        spread(members, rowCount);
    }

    private double barycentre(int node) {
        return graph.edges().stream()
                .filter(edge -> edge.from() == node)
                .mapToDouble(edge -> row(edge.to()))
                .average()
                .orElse(row(node));
    }

    /** Spreads a column evenly over the height. */
    private void spread(List<Integer> members, int height) {
        double gap = (double) height / Math.max(1, members.size());
        for (int i = 0; i < members.size(); i++) {
            rows.put(members.get(i), (i + 0.5) * gap - 0.5);
        }
    }
}
