package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.notification.Language;
import com.encore.testing.DomainTest;
import java.util.List;
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

        giveRole.give(member, Role.FINANCE, "joins the finance team", admin);
        assertThat(members.profileOf(member).roles()).contains(Role.FINANCE);
        takeRole.take(member, Role.FINANCE, "leaves it", admin);
        suspendMember.suspend(member, "asked to", admin);
        reinstateMember.reinstate(member, "asked back", admin);

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
        suspendMember.suspend(suspendedAdmin, "test", admin);

        for (MemberId actor : List.of(finance, member, suspendedAdmin, new MemberId(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> giveRole.give(member, Role.ADMIN, "promote", actor))
                    .isInstanceOf(AdminsOnly.class);
        }
        assertThatThrownBy(() -> giveRole.give(admin, Role.FINANCE, "promote", admin))
                .isInstanceOf(NotYourself.class);
        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
    }

    @Test
    void refusesMovesThatChangeNothing() {
        MemberId admin = people.register(Role.ADMIN);
        MemberId member = people.register(Role.FAN);

        assertThatThrownBy(() -> giveRole.give(member, Role.FAN, "again", admin))
                .isInstanceOf(IllegalMemberMove.class);
        assertThatThrownBy(() -> takeRole.take(member, Role.ARTIST, "never had", admin))
                .isInstanceOf(IllegalMemberMove.class);
        assertThatThrownBy(() -> reinstateMember.reinstate(member, "is active", admin))
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
