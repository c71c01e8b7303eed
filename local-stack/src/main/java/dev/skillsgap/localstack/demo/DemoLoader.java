package dev.skillsgap.localstack.demo;

import dev.skillsgap.localstack.demo.Company.Person;
import dev.skillsgap.localstack.demo.Company.Team;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Api.Answer;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Loads a company through the public API. What is there already is left as it is, so a broken-off load can be repeated. */
public final class DemoLoader {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;

    /** More at a time only wait for each other on a small machine. */
    private static final int AT_A_TIME = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long RETRY_MS = 100;

    private final Api api;
    private final PrintStream out;
    private final Semaphore slots = new Semaphore(AT_A_TIME);
    private final AtomicInteger made = new AtomicInteger();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();

    public DemoLoader(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Loads it and waits until its recommendations can be asked for.
     *
     * @throws Failure when the API refuses something
     */
    public void load(Company company) {
        var startedNs = System.nanoTime();
        out.println("Loading the demo company %s: %d people, %d teams, %d assertions"
                .formatted(
                        company.name(), company.people().size(), company.teams().size(), company.assertionCount()));
        each(company.people(), this::create);
        each(company.teams(), this::create);
        each(company.people(), person -> describe(person, company));
        company.teams().forEach(this::awaitGaps);
        out.println("  %-24s loaded after %.1f s, %s"
                .formatted("demo company", (System.nanoTime() - startedNs) / 1e9, summary()));
    }

    private String summary() {
        var news = made.get() == 0 ? "nothing was missing" : made.get() + " entries made";
        return erased.isEmpty() ? news : news + "; erased before and left so: " + String.join(", ", erased);
    }

    private void create(Person person) {
        var body = new TreeMap<String, Object>();
        body.put("id", person.id());
        body.put("name", person.name());
        body.put("email", person.email());
        body.put("hoursPerWeek", person.hoursPerWeek());
        if (person.targetRole() != null) {
            body.put("targetRole", person.targetRole());
        }
        if (post("/people", body).status() == GONE) {
            erased.add(person.id());
        }
    }

    private void create(Team team) {
        var body = new TreeMap<String, Object>();
        body.put("id", team.id());
        body.put("name", team.name());
        if (!erased.contains(team.manager())) {
            body.put("manager", team.manager());
        }
        post("/teams", body);
    }

    private void describe(Person person, Company company) {
        if (erased.contains(person.id())) {
            return;
        }
        for (var team : company.teams()) {
            if (team.members().contains(person.id())) {
                expect(patiently(
                        () -> api.put(Part.PROFILE, "/teams/%s/members/%s".formatted(team.id(), person.id()))));
            }
        }
        for (var assertion : person.assertions()) {
            post("/people/" + person.id() + "/assertions", assertion);
        }
    }

    /** What was loaded travels to recommendation-service; after this, a question there sees it. */
    private void awaitGaps(Team team) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var members = api.get(Part.PROFILE, "/people?limit=200&team=" + team.id());
        for (var person : members.body().path("items")) {
            awaitGap(person.path("id").asText(), person.path("version").asLong(), deadline);
        }
    }

    private void awaitGap(String person, long version, long deadline) {
        var question = "/gaps/%s?role=ml-engineer".formatted(person);
        var gap = api.get(Part.RECOMMENDATION, question);
        while (gap.body().path("personVersion").asLong() < version) {
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        "recommendation-service has not heard of %s yet: %s".formatted(person, gap.problem()));
            }
            pause();
            gap = api.get(Part.RECOMMENDATION, question);
        }
    }

    private Answer post(String path, Object body) {
        var answer = expect(patiently(() -> api.post(Part.PROFILE, path, body)));
        if (answer.status() == CREATED) {
            made.incrementAndGet();
        }
        return answer;
    }

    /** Conflict: it is there already. Gone: its person was erased, which stays so. */
    private static Answer expect(Answer answer) {
        if (!answer.ok() && answer.status() != CONFLICT && answer.status() != GONE) {
            throw new Failure("The demo company cannot be loaded: " + answer.problem());
        }
        return answer;
    }

    /** Asks again while the service says that it cannot answer yet. */
    private static Answer patiently(Supplier<Answer> request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = request.get();
        while (answer.status() == UNAVAILABLE && System.nanoTime() < deadline) {
            pause();
            answer = request.get();
        }
        return answer;
    }

    private <T> void each(Collection<T> all, Consumer<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = all.stream()
                    .map(one -> threads.submit(() -> inSlot(() -> work.accept(one))))
                    .toList();
            for (var result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted", e);
        }
    }

    private void inSlot(Runnable work) {
        slots.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            slots.release();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
