package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.MemberSearch.By;
import com.encore.notification.Language;
import com.encore.testing.DomainTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class MemberSearchTests {

    @Autowired
    MemberSearch search;

    @Autowired
    MemberFile file;

    @Autowired
    SuspendMember suspendMember;

    @Autowired
    RegisterMember registerMember;

    @Autowired
    People people;

    private MemberId named(String email, String name) {
        return registerMember.register(
                new Email(email),
                new MemberName(name),
                new Password(People.PASSWORD),
                Set.of(Role.FAN, Role.ARTIST),
                Language.KO);
    }

    @Test
    void findsByHowAnAddressOrANameBeginsPageByPage() {
        MemberId second = named("seek_b@encore.test", "갈매기 합창단");
        MemberId first = named("seek_a@encore.test", "갈매기");
        MemberId other = named("seekxa@encore.test", "나비");

        assertThat(all(By.ADDRESS, " SEEK_ ", 1)).containsExactly(first, second);
        assertThat(all(By.ADDRESS, "seek", 2)).containsExactly(first, second, other);
        assertThat(all(By.NAME, "갈매", 1)).containsExactly(first, second);
        assertThat(all(By.ADDRESS, "갈매기 ", 10))
                .as("no address begins like that, so it is meant to be a name")
                .containsExactly(first, second);
    }

    @Test
    void tellsMembersOfOneNameApart() {
        List<MemberId> three = List.of(
                named("same_name_1@encore.test", "동명이인"),
                named("same_name_2@encore.test", "동명이인"),
                named("same_name_3@encore.test", "동명이인"));

        assertThat(all(By.NAME, "동명이인", 1)).containsExactlyElementsOf(three);
    }

    @Test
    void listsTheNewestWhenNothingIsTyped() {
        MemberId older = people.register(Role.FAN);
        MemberId newer = people.register(Role.FAN);

        assertThat(search.find(By.NAME, " ", null, 2).rows())
                .extracting(MemberRow::id)
                .containsExactly(newer, older);
        assertThat(search.find(By.ADDRESS, "", newer, 1).rows())
                .extracting(MemberRow::id)
                .containsExactly(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' or 1=1 --", "\u0000", "👩‍🎤", "\uD800"})
    void takesNothingTypedForAnythingElse(String typed) {
        for (By by : By.values()) {
            assertThat(search.find(by, typed, null, 10).rows()).isEmpty();
        }
    }

    @Test
    void tellsWhatWasDecidedAboutAMemberByWhomAndWhy() {
        MemberId admin = people.register(Role.ADMIN);
        MemberId member = people.register(Role.FAN);
        suspendMember.suspend(member, new Reason("부탁을 받아서"), admin);

        assertThat(file.of(member).state()).isEqualTo(MemberState.SUSPENDED);
        assertThat(file.historyOf(member).getFirst()).satisfies(move -> {
            assertThat(move.what()).isEqualTo("SUSPENDED");
            assertThat(move.by()).isEqualTo(admin);
            assertThat(move.reason()).isEqualTo("부탁을 받아서");
        });
        assertThatThrownBy(() -> file.of(new MemberId(Long.MAX_VALUE))).isInstanceOf(MemberNotFound.class);
    }

    private List<MemberId> all(By by, String typed, int size) {
        List<MemberId> found = new ArrayList<>();
        MemberPage page = search.find(by, typed, null, size);
        page.rows().forEach(row -> found.add(row.id()));
        while (page.next() != null) {
            page = search.find(by, typed, page.next(), size);
            page.rows().forEach(row -> found.add(row.id()));
        }
        return found;
    }
}
