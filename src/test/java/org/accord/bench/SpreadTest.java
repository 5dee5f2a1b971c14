package org.accord.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void thePercentileIsATimeThatWasMeasured() {
        Spread twenty =
                milliseconds(LongStream.rangeClosed(1, 20).map(n -> 21 - n).toArray());
        assertThat(twenty.percentile(50)).hasMillis(10);
        assertThat(twenty.percentile(95)).hasMillis(19);
        assertThat(twenty.percentile(96)).hasMillis(20);
        assertThat(twenty.percentile(100)).hasMillis(20);
        assertThat(twenty.percentile(1)).hasMillis(1);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTwo() {
        assertThat(milliseconds(40, 10, 20, 30).median()).hasMillis(25);
        assertThat(milliseconds(30, 10, 20).median()).hasMillis(20);
        assertThat(milliseconds(7).median()).hasMillis(7);
    }

    @Test
    void theEndsAreTheShortestAndTheLongest() {
        Spread three = milliseconds(30, 10, 20);
        assertThat(three.shortest()).hasMillis(10);
        assertThat(three.longest()).hasMillis(30);
        assertThat(three.size()).isEqualTo(3);
    }

    @Test
    void nothingMeasuredHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> milliseconds(1).percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> milliseconds(1).percentile(101));
    }

    @Test
    void aTimeIsWrittenInTheUnitThatSuitsIt() {
        assertThat(Spread.written(Duration.ofMillis(12_345))).isEqualTo("12.3 s");
        assertThat(Spread.written(Duration.ofMillis(1_234))).isEqualTo("1.23 s");
        assertThat(Spread.written(Duration.ofMillis(123))).isEqualTo("123 ms");
        assertThat(Spread.written(Duration.ofNanos(4_560_000))).isEqualTo("4.56 ms");
        assertThat(Spread.written(Duration.ofNanos(45_600))).isEqualTo("45.6 µs");
    }

    private static Spread milliseconds(long... times) {
        return Spread.of(LongStream.of(times).mapToObj(Duration::ofMillis).toList());
    }
}
