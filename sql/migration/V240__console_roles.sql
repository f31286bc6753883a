-- Why: whoever watches the job console need not be able to act in it, and whoever approves need not be an admin.

alter table member_role drop check member_role_role;
alter table member_role add constraint member_role_role
  check (role in ('FAN', 'ARTIST', 'OPERATOR', 'ADMIN', 'APPROVER', 'FINANCE'));
