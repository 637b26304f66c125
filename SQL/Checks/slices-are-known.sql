-- Is every posting and every opportunity under a slice that exists?
select 'posting' as fact, p.slice_id, count(*) as rows
from posting as p
where not exists (select from slice as s where s.slice_id = p.slice_id)
group by p.slice_id
union all
select 'opportunity', o.slice_id, count(*)
from opportunity as o
where not exists (select from slice as s where s.slice_id = o.slice_id)
group by o.slice_id
order by fact, slice_id
