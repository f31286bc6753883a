package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class LikesTests {

    @Autowired
    private LikeProject likes;

    @Autowired
    private InterestOf interest;

    @Autowired
    private FoldCounters folding;

    @Autowired
    private Stage stage;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showToTheMemberAtOnceAndToEverybodyOnceFolded() {
        ProjectId project = stage.project();
        MemberId fan = stage.fan();
        likes.like(fan, project);
        likes.like(fan, project);
        assertThat(interest.of(project, fan)).isEqualTo(new Interest(0, 1, true));
        assertThat(interest.of(project, null)).isEqualTo(new Interest(0, 0, false));
        folding.fold();
        assertThat(interest.of(project, fan)).isEqualTo(new Interest(0, 1, true));
        assertThat(interest.of(project, stage.fan())).isEqualTo(new Interest(0, 1, false));
        assertThat(interest.of(project, null)).isEqualTo(new Interest(0, 1, false));
        likes.unlike(fan, project);
        likes.unlike(fan, project);
        assertThat(interest.of(project, fan)).isEqualTo(new Interest(0, 0, false));
        folding.fold();
        assertThat(interest.of(project, null)).isEqualTo(new Interest(0, 0, false));
    }

    @Test
    void countOnceHoweverOftenTheButtonIsPressedAtOnce() throws Exception {
        ProjectId project = stage.project();
        MemberId fan = stage.fan();
        List<Race.Result<Boolean>> presses = Race.of(16, press -> {
            likes.like(fan, project);
            return true;
        });
        assertThat(presses).allSatisfy(each -> assertThat(each.failure()).isNull());
        assertThat(interest.of(project, fan)).isEqualTo(new Interest(0, 1, true));
        folding.fold();
        assertThat(interest.of(project, null).likes()).isEqualTo(1);
    }

    @Test
    void wouldCountTwiceWithoutTheKeyOfAProjectAndAMember() throws Exception {
        jdbc.sql("drop table if exists like_without_key").update();
        jdbc.sql("create table like_without_key (project_id bigint not null, member_id bigint not null)")
                .update();
        Race.of(
                16,
                press -> jdbc.sql("insert ignore into like_without_key values (1, 1)")
                        .update());
        assertThat(jdbc.sql("select count(*) from like_without_key")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
        jdbc.sql("drop table like_without_key").update();
    }

    @Test
    void areCountedAnewWhereRedisHadMissedSome() {
        ProjectId project = stage.project();
        likes.like(stage.fan(), project);
        likes.like(stage.fan(), project);
        redis.opsForHash().delete(Keys.live(project), Keys.likes(project));
        folding.fold();
        assertThat(interest.of(project, null).likes()).isZero();

        likes.like(stage.fan(), project);
        folding.fold();
        assertThat(interest.of(project, null).likes()).isEqualTo(3);
    }

    @Test
    void goNowhereForWhatNobodyMaySee() {
        ProjectId project = stage.project();
        jdbc.sql("update project set state = 'CANCELLED' where id = ?")
                .param(project.value())
                .update();
        MemberId fan = stage.fan();
        likes.like(fan, project);
        assertThat(interest.of(project, fan)).isEqualTo(new Interest(0, 0, false));
        jdbc.sql("update project set state = 'FUNDING' where id = ?")
                .param(project.value())
                .update();
    }
}
