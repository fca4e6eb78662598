package org.endure.laws;
import java.util.*;
class Explore { 
  interface Asker { Question ask(World w, Random r); }
  public static void main(String[] a) throws Exception {
    int n=Integer.parseInt(a[1]); long seed=Long.parseLong(a[2]); int per=a.length>3?Integer.parseInt(a[3]):1;
    Asker asker = (Asker) Askers.named(a[0]);
    Map<String,Integer> asked=new TreeMap<>(), wrong=new TreeMap<>(); Map<String,List<Question>> first=Collections.synchronizedMap(new TreeMap<>());
    java.util.concurrent.atomic.AtomicInteger count=new java.util.concurrent.atomic.AtomicInteger();
    java.util.stream.IntStream.range(0,n).parallel().forEach(i->{
      World w=new Worlds(seed*1000003L+i).draw(); Random r=new Random(seed*7919L+i);
      for(int k=0;k<3;k++){ Question q=asker.ask(w,r); if(q==null) continue; String x; 
       try { x=q.wrong(); } catch(RuntimeException e){ x="threw "+e; e.printStackTrace(); }
       synchronized(asked){ asked.merge(q.topic(),1,Integer::sum); if(x!=null){ x=x.replaceAll("(Gained|lost).*","Differs"); wrong.merge(q.topic()+" | "+x,1,Integer::sum); List<Question> l=first.computeIfAbsent(q.topic()+" | "+x,y->new ArrayList<>()); if(l.size()<per) l.add(q);} } }
    });
    System.out.println("asked "+asked.values().stream().mapToInt(x->x).sum()); 
    wrong.forEach((k,v)->System.out.println(v+"  "+k));
    first.values().parallelStream().flatMap(List::stream).map(q->{ Question s=Shrinker.shrink(q); return "=== "+q.topic()+" | "+s.wrong()+"\n"+s.told(); }).sequential().forEach(System.out::println);
  }
  static class Askers { static Asker named(String n){ return switch(n){ case "1"->Monotone::ask; case "2"->Information::ask; case "3"->Once::ask; case "4"->Mirror::ask; case "5"->Identity::ask; case "6"->Relevance::ask; case "7"->Actors::ask; case "8"->Weight::ask; case "9"->Relevance::opinion; default->throw new RuntimeException(); }; } }
}
