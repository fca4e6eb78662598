package org.endure.laws;
import org.endure.evaluation.DirectEngine;
class Speed { public static void main(String[] a){
  DirectEngine e=new DirectEngine(Walt.RULES);
  java.util.Map<String,Integer> m=new java.util.TreeMap<>();
  for(int k=0;k<3;k++){ long t=System.nanoTime(); m.clear(); int n=500; for(int i=0;i<n;i++){ World w=new Worlds(i).draw(); Reading r=new Reading.Reader(e).read(w); m.merge(r.outcome()+" "+r.trend().tendency(),1,Integer::sum);} System.out.println((System.nanoTime()-t)/1e6/n+" ms a world"); }
  System.out.println(m); World w=new Worlds(7).draw(); System.out.println(Printed.world(w)); }}
