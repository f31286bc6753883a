package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.notification.Language;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class StandingTests {

    @Autowired
    GiveRole giveRole;

    @Autowired
    TakeRole takeRole;

    @Autowired
    SuspendMember suspendMember;

    @Autowired
    ReinstateMember reinstateMember;

    @Autowired
    ChangeProfile changeProfile;

    @Autowired
    MemberDirectory members;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsAnAdminChangeStandingAndRemembersWhoAndWhy() {
        MemberId admin = people.register(Role.ADMIN);
        MemberId member = people.register(Role.FAN);

        giveRole.give(member, Role.FINANCE, new Reason("joins the finance team"), admin);
        assertThat(members.profileOf(member).roles()).contains(Role.FINANCE);
        takeRole.take(member, Role.FINANCE, new Reason("leaves it"), admin);
        suspendMember.suspend(member, new Reason("asked to"), admin);
        reinstateMember.reinstate(member, new Reason("asked back"), admin);

        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
        assertThat(historyOf(member))
                .containsExactly(
                        "REGISTERED registered by Encore as [FAN]",
                        "ROLE_GIVEN FINANCE: joins the finance team " + admin.value(),
                        "ROLE_TAKEN FINANCE: leaves it " + admin.value(),
                        "SUSPENDED asked to " + admin.value(),
                        "REINSTATED asked back " + admin.value());
    }

    @Test
    void letsNobodyElseChangeStanding() {
        MemberId admin = people.register(Role.ADMIN);
        MemberId finance = people.register(Role.FINANCE, Role.ARTIST, Role.FAN);
        MemberId member = people.register(Role.FAN);
        MemberId suspendedAdmin = people.register(Role.ADMIN);
        suspendMember.suspend(suspendedAdmin, new Reason("test"), admin);

        for (MemberId actor : List.of(finance, member, suspendedAdmin, new MemberId(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> giveRole.give(member, Role.ADMIN, new Reason("promote"), actor))
                    .isInstanceOf(AdminsOnly.class);
        }
        assertThatThrownBy(() -> giveRole.give(admin, Role.FINANCE, new Reason("promote"), admin))
                .isInstanceOf(NotYourself.class);
        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
    }

    @Test
    void leavesOneOfTwoAdminsWhoSuspendEachOtherAtOnce() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            List<MemberId> two = List.of(people.register(Role.ADMIN), people.register(Role.ADMIN));

            List<Race.Result<Boolean>> results = Race.of(2, i -> {
                suspendMember.suspend(two.get(i), new Reason("at once"), two.get(1 - i));
                return true;
            });

            assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
            assertThat(results)
                    .extracting(Race.Result::failure)
                    .filteredOn(Objects::nonNull)
                    .singleElement()
                    .isInstanceOf(AdminsOnly.class);
        }
    }

    @Test
    void asksForAReason() {
        assertThatThrownBy(() -> new Reason(" \n ")).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> new Reason("왜".repeat(Reason.LENGTH + 1))).isInstanceOf(ReasonMissing.class);
        assertThat(new Reason(" 부탁을 받아서 ").text()).isEqualTo("부탁을 받아서");
    }

    @Test
    void refusesMovesThatChangeNothing() {
        MemberId admin = people.register(Role.ADMIN);
        MemberId member = people.register(Role.FAN);

        assertThatThrownBy(() -> giveRole.give(member, Role.FAN, new Reason("again"), admin))
                .isInstanceOf(IllegalMemberMove.class);
        assertThatThrownBy(() -> takeRole.take(member, Role.ARTIST, new Reason("never had"), admin))
                .isInstanceOf(IllegalMemberMove.class);
        assertThatThrownBy(() -> reinstateMember.reinstate(member, new Reason("is active"), admin))
                .isInstanceOf(IllegalMemberMove.class);
    }

    @Test
    void registersAnAddressOnceHoweverItIsWritten() {
        Email email = People.newEmail();
        people.register(email, Role.FAN);

        assertThatThrownBy(() -> people.register(email, Role.FAN)).isInstanceOf(SuchMemberExists.class);
    }

    @Test
    void changesNameAndLanguageAndNothingElse() {
        MemberId member = people.register(Role.FAN);

        changeProfile.change(member, new MemberName("이서연"), Language.EN);

        assertThat(members.nameOf(member)).isEqualTo("이서연");
        assertThat(members.recipientOf(member).language()).isEqualTo(Language.EN);
        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
    }

    private List<String> historyOf(MemberId member) {
        return jdbc.sql("""
                        select concat_ws(' ', what, reason, by_member)
                        from member_history where member_id = :id order by id
                        """).param("id", member.value()).query(String.class).list();
    }
}
