package com.encore.batch;

import static com.encore.batch.Slots.Urgency.CARRIES_OUT;
import static com.encore.batch.Slots.Urgency.DECIDES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Slots slots = new Slots(1, nanos::get);
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void nobodyIsLeftWaiting() throws InterruptedException {
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(30)))
                    .as("%s is over", thread)
                    .isTrue();
        }
    }

    @Test
    void letsDecisionsGoFirstAndOfEqualsTheOneWhoCameFirst() throws Exception {
        slots.working(CARRIES_OUT, () -> {
            waiting(CARRIES_OUT, "1st to carry out");
            waiting(DECIDES, "1st to decide");
            waiting(CARRIES_OUT, "2nd to carry out");
            waiting(DECIDES, "2nd to decide");
            return order;
        });
        awaitEnds();
        assertThat(order).containsExactly("1st to decide", "2nd to decide", "1st to carry out", "2nd to carry out");
    }

    @Test
    void letsNobodyWaitForeverForDecisionsThatComeLater() throws Exception {
        slots.working(CARRIES_OUT, () -> {
            waiting(CARRIES_OUT, "patient");
            waiting(DECIDES, "came within its patience");
            nanos.addAndGet(Slots.PATIENCE.toNanos() + 1);
            waiting(DECIDES, "came after");
            return order;
        });
        awaitEnds();
        assertThat(order).containsExactly("came within its patience", "patient", "came after");
    }

    @Test
    void carriesOutWhatItDecidedOnlyWhenAllHaveDecided() throws Exception {
        slots.working(DECIDES, () -> {
            waiting(DECIDES, "another decides");
            order.add("decides");
            slots.carryOut();
            order.add("carries out");
            slots.carryOut();
            return order;
        });
        assertThat(order).containsExactly("decides", "another decides", "carries out");
    }

    @Test
    void givesWayBetweenChunksToWhoeverDecides() throws Exception {
        slots.working(CARRIES_OUT, () -> {
            slots.giveWay();
            order.add("1st chunk");
            waiting(CARRIES_OUT, "another carries out");
            slots.giveWay();
            order.add("2nd chunk");
            waiting(DECIDES, "decides");
            slots.giveWay();
            order.add("3rd chunk");
            return order;
        });
        awaitEnds();
        assertThat(order).startsWith("1st chunk", "2nd chunk", "decides").contains("3rd chunk", "another carries out");
    }

    @Test
    void givesWayBetweenChunksToWhoeverHasWaitedLongEnough() throws Exception {
        slots.working(CARRIES_OUT, () -> {
            waiting(CARRIES_OUT, "waited");
            nanos.addAndGet(Slots.PATIENCE.toNanos());
            slots.giveWay();
            order.add("next chunk");
            return order;
        });
        assertThat(order).containsExactly("waited", "next chunk");
    }

    @Test
    void givesWayToNobodyWhileItDecides() throws Exception {
        slots.working(DECIDES, () -> {
            waiting(DECIDES, "another decides");
            slots.giveWay();
            order.add("decides");
            return order;
        });
        awaitEnds();
        assertThat(order).containsExactly("decides", "another decides");
    }

    @Test
    void isNothingToThoseWhoWorkInNoSlot() throws Exception {
        slots.working(DECIDES, () -> {
            Thread outside = start(() -> {
                slots.carryOut();
                slots.giveWay();
                return order.add("outside");
            });
            assertThat(outside.join(Duration.ofSeconds(30))).isTrue();
            return order;
        });
        assertThat(order).containsExactly("outside");
    }

    @Test
    void hasItsSlotBackWhateverIsThrown() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> slots.working(DECIDES, () -> {
                        throw new AssertionError("as the test wants it");
                    }))
                    .isInstanceOf(AssertionError.class);
        }
        assertThat(slots.working(DECIDES, () -> "free")).isEqualTo("free");
    }

    @Test
    void canBeLeftWhileWaiting() throws Exception {
        slots.working(DECIDES, () -> {
            Thread leaving = waiting(DECIDES, "left");
            waiting(CARRIES_OUT, "stayed");
            leaving.interrupt();
            assertThat(leaving.join(Duration.ofSeconds(30))).isTrue();
            return order;
        });
        awaitEnds();
        assertThat(order).containsExactly("stayed");
    }

    @Test
    void isLostByNobodyWhoIsInterruptedBetweenDecidingAndCarryingOut() throws Exception {
        assertThatThrownBy(() -> slots.working(DECIDES, () -> {
                    waiting(DECIDES, "decides");
                    Thread.currentThread().interrupt();
                    slots.carryOut();
                    return order.add("carried out");
                }))
                .isInstanceOf(InterruptedException.class);
        awaitEnds();
        assertThat(order).containsExactly("decides");
        assertThat(slots.working(CARRIES_OUT, () -> "free")).isEqualTo("free");
    }

    @Test
    void callsOffWhoWaitsAndNobodyElse() throws Exception {
        slots.working(CARRIES_OUT, () -> {
            Thread calledOff = waiting(DECIDES, "called off");
            waiting(CARRIES_OUT, "waits on");

            assertThat(slots.callOff(Thread.currentThread())).as("has a slot").isFalse();
            assertThat(slots.callOff(calledOff)).isTrue();
            assertThat(calledOff.join(Duration.ofSeconds(30)))
                    .as("though no slot is free")
                    .isTrue();
            assertThat(slots.callOff(calledOff)).as("waits no more").isFalse();
            return order;
        });
        awaitEnds();
        assertThat(order).containsExactly("waits on");
        assertThat(slots.working(DECIDES, () -> "no slot was lost")).isEqualTo("no slot was lost");
    }

    @Test
    void callsOffWhoWaitsAgainAfterDecidingAndLeavesItNoSlot() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread decides = start(() -> slots.working(DECIDES, () -> {
            inside.countDown();
            decided.await();
            slots.carryOut();
            return order.add("carries out");
        }));
        inside.await();
        Thread another = start(() -> slots.working(DECIDES, () -> {
            goOn.await();
            return order.add("another decides");
        }));
        while (another.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        decided.countDown();
        while (!slots.callOff(decides)) {
            assertThat(decides.isAlive()).as("it waits again").isTrue();
        }
        assertThat(decides.join(Duration.ofSeconds(30))).isTrue();
        goOn.countDown();
        awaitEnds();
        assertThat(order).containsExactly("another decides");
        assertThat(slots.working(CARRIES_OUT, () -> "free")).isEqualTo("free");
    }

    @Test
    void letsEverybodyInWhenTheNodeStops() throws Exception {
        slots.working(DECIDES, () -> {
            Thread one = waiting(CARRIES_OUT, "one");
            Thread two = waiting(DECIDES, "two");
            slots.letAllIn();
            assertThat(one.join(Duration.ofSeconds(30))).isTrue();
            assertThat(two.join(Duration.ofSeconds(30))).isTrue();
            return slots.working(CARRIES_OUT, () -> order.add("and who comes later"));
        });
        assertThat(order).containsExactlyInAnyOrder("one", "two", "and who comes later");
    }

    @Test
    void losesNoSlotAndMakesNoneUpUnderManyWhoComeAndLeave() throws Exception {
        int atOnce = 3;
        Slots several = new Slots(atOnce, System::nanoTime);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Slots.Urgency urgency = random.nextBoolean() ? DECIDES : CARRIES_OUT;
            start(() -> several.working(urgency, () -> {
                work(inside, most);
                several.carryOut();
                work(inside, most);
                several.giveWay();
                work(inside, most);
                return order;
            }));
            if (random.nextInt(3) == 0) {
                threads.get(random.nextInt(threads.size())).interrupt();
            }
        }
        awaitEnds();
        assertThat(most.get()).isEqualTo(atOnce);

        CountDownLatch all = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            start(() -> several.working(DECIDES, () -> {
                all.countDown();
                return all.await(30, TimeUnit.SECONDS);
            }));
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).as("as many as there were").isTrue();
    }

    private static void work(AtomicInteger inside, AtomicInteger most) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        inside.decrementAndGet();
    }

    /** Wants a slot, and is not back before it waits. */
    private Thread waiting(Slots.Urgency urgency, String name) {
        Thread thread = start(() -> slots.working(urgency, () -> order.add(name)));
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private Thread start(Work work) {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                work.perform();
            } catch (Slots.CalledOff goes) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        threads.add(thread);
        return thread;
    }

    private void awaitEnds() throws InterruptedException {
        for (Thread thread : List.copyOf(threads)) {
            thread.join(Duration.ofSeconds(30));
        }
    }

    /** What a thread does. */
    @FunctionalInterface
    private interface Work {
        Object perform() throws Exception;
    }
}
