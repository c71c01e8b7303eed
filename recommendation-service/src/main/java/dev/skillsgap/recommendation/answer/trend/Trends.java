package dev.skillsgap.recommendation.answer.trend;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.disclosure.Aims.Person;
import dev.skillsgap.recommendation.disclosure.Disclosure;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.kept.AnswerLog;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.PastReleases;
import dev.skillsgap.recommendation.trend.Answer;
import dev.skillsgap.recommendation.trend.Chronicle;
import dev.skillsgap.recommendation.trend.Days;
import dev.skillsgap.recommendation.trend.Point;
import dev.skillsgap.recommendation.trend.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Puts trends together from the log, for the people that teams have now. */
@ApplicationScoped
class Trends {

    private static final int PATIENCE_S = 4;

    private final KnownPeople people;
    private final AnswerLog log;
    private final PastReleases releases;
    private final Policy policy;

    /** Everyone's whole log is in memory for that long. */
    private final Semaphore forEveryone = new Semaphore(1, true);

    Trends(KnownPeople people, AnswerLog log, PastReleases releases, Policy policy) {
        this.people = people;
        this.log = log;
        this.releases = releases;
        this.policy = policy;
    }

    /**
     * The trend of a group.
     *
     * @param size people of the group now
     */
    record Trend(int size, List<Point> points) {}

    /** That of a team; empty where its figures are withheld altogether. */
    Optional<Trend> ofTeam(String team, TrendQuery.Asked asked) {
        var teams = shownTeams();
        var members = teams.get(team);
        if (members == null) {
            return Optional.empty();
        }
        var around = Sharing.of(teams).around(team);
        var theirs = new TreeSet<String>();
        around.values().forEach(theirs::addAll);
        var answers = log.before(today(), theirs);
        var days = days(answers);
        var chronicle = Chronicle.of(around, List.of(), answers, days.all(), policy.minimumGroupSize());
        var asks = days.of(asked.every(), asked.from(), asked.to());
        return Optional.of(new Trend(members.size(), chronicle.ofTeam(team, asked.role(), asks)));
    }

    /** That of everyone, one after the other; empty where there are too few. */
    Optional<Trend> ofEveryone(TrendQuery.Asked asked) {
        if (!acquire()) {
            throw Refusal.notYet("The trend of everyone is being computed for others; try again in a moment.");
        }
        try {
            return compute(asked);
        } finally {
            forEveryone.release();
        }
    }

    private boolean acquire() {
        try {
            return forEveryone.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Trend> compute(TrendQuery.Asked asked) {
        var everyone = people.aimsOfEach().stream().map(Person::id).toList();
        if (everyone.size() < policy.minimumGroupSize()) {
            return Optional.empty();
        }
        var answers = log.before(today());
        var days = days(answers);
        var teams = shownTeams();
        var inNoTeam = new TreeSet<>(everyone);
        teams.values().forEach(inNoTeam::removeAll);
        var chronicle = Chronicle.of(teams, inNoTeam, answers, days.all(), policy.minimumGroupSize());
        var asks = days.of(asked.every(), asked.from(), asked.to());
        return Optional.of(new Trend(everyone.size(), chronicle.ofEveryone(asked.role(), asks)));
    }

    private Map<String, Set<String>> shownTeams() {
        var all = people.aimsOfEach();
        Collection<? extends Collection<String>> teamsOfEach =
                all.stream().map(Person::teams).toList();
        var shown = Disclosure.of(teamsOfEach, policy.minimumGroupSize());
        var members = new TreeMap<String, Set<String>>();
        for (var person : all) {
            person.teams().stream()
                    .filter(shown::contains)
                    .forEach(team -> members.computeIfAbsent(team, none -> new TreeSet<>())
                            .add(person.id()));
        }
        return members;
    }

    private Days days(List<Answer> answers) {
        var first = answers.isEmpty() ? today() : answers.getFirst().day();
        return new Days(first, today().minusDays(1), releases.daysOfPublication());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    int smallestGroup() {
        return policy.minimumGroupSize();
    }
}
