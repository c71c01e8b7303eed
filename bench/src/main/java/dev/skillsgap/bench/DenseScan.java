package dev.skillsgap.bench;

import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.gap.Unit;
import java.util.ArrayList;
import java.util.List;

/** Ranks roles as a fast program without an index would: all requirements of all roles, in arrays, one after the other. */
final class DenseScan {

    private static final double CAP = World.POLICY.transferCap();

    private final World world;
    private final int[] roleStart;
    private final int[] unit;
    private final int[] skill;
    private final int[] required;
    private final double[] weight;
    private final double[] total;

    /** By skill, what transfers to it. */
    private final int[][] from;

    private final double[][] credit;

    DenseScan(World world) {
        this.world = world;
        int terms = world.roles.stream()
                .mapToInt(role -> role.requirements().size())
                .sum();
        roleStart = new int[world.size.roles() + 1];
        unit = new int[terms];
        skill = new int[terms];
        required = new int[terms];
        weight = new double[terms];
        total = new double[world.size.roles()];
        from = new int[world.size.skills()][];
        credit = new double[world.size.skills()][];
        for (int to = 0; to < from.length; to++) {
            var transfers = world.transfers.get(to);
            from[to] = transfers.stream()
                    .mapToInt(transfer -> Integer.parseInt(transfer.from().id().substring(1)))
                    .toArray();
            credit[to] = transfers.stream().mapToDouble(Transfer::credit).toArray();
        }
        int next = 0;
        for (int role = 0; role < world.size.roles(); role++) {
            var units = Unit.of(world.roles.get(role), World.POLICY);
            total[role] = Unit.totalWeight(units);
            for (int u = 0; u < units.size(); u++) {
                for (var requirement : units.get(u).members()) {
                    unit[next] = u;
                    skill[next] = Integer.parseInt(requirement.skill().id().substring(1));
                    required[next] = requirement.level();
                    weight[next++] = units.get(u).weight();
                }
            }
            roleStart[role + 1] = next;
        }
    }

    List<String> best(int person, int atMost) {
        var own = new double[world.size.skills()];
        for (int i = 0; i < world.size.held(); i++) {
            own[world.heldSkills[person][i]] = world.heldLevels[person][i];
        }
        var via = via(own);
        var best = new long[atMost];
        for (int role = 0; role < total.length; role++) {
            // Best first, then the smaller number: both in one number that sorts.
            long ranked = (long) score(role, own, via) << 32 | Integer.MAX_VALUE - role;
            if (ranked > best[0]) {
                insert(ranked, best);
            }
        }
        var lines = new ArrayList<String>();
        for (int i = atMost - 1; i >= 0 && best[i] > 0; i--) {
            lines.add((Integer.MAX_VALUE - (int) best[i]) + "|" + (best[i] >> 32));
        }
        return lines;
    }

    /** In the place of the smallest, which is the first. */
    private static void insert(long ranked, long[] best) {
        int place = 0;
        while (place + 1 < best.length && best[place + 1] < ranked) {
            best[place] = best[place + 1];
            place++;
        }
        best[place] = ranked;
    }

    private double[] via(double[] own) {
        var via = new double[own.length];
        for (int to = 0; to < own.length; to++) {
            for (int i = 0; i < from[to].length; i++) {
                via[to] = Math.max(via[to], credit[to][i] * own[from[to][i]]);
            }
        }
        return via;
    }

    private int score(int role, double[] own, double[] via) {
        int sum = 0;
        int best = 0;
        for (int term = roleStart[role]; term < roleStart[role + 1]; term++) {
            if (term > roleStart[role] && unit[term] != unit[term - 1]) {
                sum += best;
                best = 0;
            }
            double share = Math.max(
                    Math.min(1, own[skill[term]] / required[term]), Math.min(CAP, via[skill[term]] / required[term]));
            best = Math.max(best, (int) (weight[term] * share / total[role] * 1e9 + 0.5));
        }
        return sum + best;
    }
}
