package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.testing.TestClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProviderDoorTests {

    private final TestClock clock = TestClock.shared();
    private final ProviderDoor door = new ProviderDoor(new RefundSettings(20, 0), clock);

    @Test
    void shutsAfterTwentySilencesAndLetsAFewKnockLater() {
        call(20, false);

        assertThat(door.enter()).isFalse();
        clock.advance(ProviderDoor.SHUT_FOR.plusMillis(1));
        assertThat(IntStream.range(0, 20).filter(i -> door.enter()).count()).isEqualTo(5);
    }

    @Test
    void opensAgainWhenTheProviderAnswersThoseWhoKnock() {
        call(20, false);
        clock.advance(ProviderDoor.SHUT_FOR.plusMillis(1));

        call(5, true);

        assertThat(IntStream.range(0, 20).filter(i -> door.enter()).count()).isEqualTo(20);
    }

    @Test
    void staysOpenWhenSomeCallsAreNotAnswered() {
        for (int i = 0; i < 50; i++) {
            call(1, true);
            call(2, false);
        }
        assertThat(door.enter()).isTrue();
    }

    @Test
    void keepsNoPlaceForThoseWhoLeaveWithoutCalling() {
        call(20, false);
        clock.advance(ProviderDoor.SHUT_FOR.plusMillis(1));
        for (int i = 0; i < 20; i++) {
            assertThat(door.enter()).isTrue();
            door.leave();
        }
    }

    @Test
    void takesNoFaultOfOursForTheProviders() {
        for (int i = 0; i < 40; i++) {
            assertThat(door.enter()).isTrue();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> door.call(
                            () -> {
                                throw new IllegalStateException("ours");
                            },
                            said -> true));
        }
        assertThat(door.enter()).isTrue();
    }

    @Test
    void letsInNoMoreThanSoManyASecond() {
        ProviderDoor polite = new ProviderDoor(new RefundSettings(20, 50), clock);
        long start = System.nanoTime();

        for (int i = 0; i < 26; i++) {
            assertThat(polite.enter()).isTrue();
        }

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(480_000_000L);
    }

    private void call(int times, boolean answered) {
        for (int i = 0; i < times; i++) {
            assertThat(door.enter()).isTrue();
            door.call(() -> answered, said -> said);
        }
    }
}
